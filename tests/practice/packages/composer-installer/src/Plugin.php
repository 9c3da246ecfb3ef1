<?php

namespace MagentoHackathon\Composer\Magento;

use Composer\Composer;
use Composer\DependencyResolver\Operation\UninstallOperation;
use Composer\DependencyResolver\Operation\UpdateOperation;
use Composer\EventDispatcher\EventSubscriberInterface;
use Composer\Installer\PackageEvent;
use Composer\Installer\PackageEvents;
use Composer\IO\IOInterface;
use Composer\Plugin\PluginInterface;
use Composer\Script\Event;
use Composer\Script\ScriptEvents;
use Composer\Util\Filesystem;

/**
 * Copies what magento2-base maps into the store's folder. As the real one it takes the copies away before an update
 * and brings them back at its very end: in between there is no bin/magento and no pub/index.php.
 */
class Plugin implements PluginInterface, EventSubscriberInterface
{
    private Composer $composer;
    private bool $redeploy = false;
    private int $operations = 0;

    public function activate(Composer $composer, IOInterface $io): void
    {
        $this->composer = $composer;
    }

    public function deactivate(Composer $composer, IOInterface $io): void
    {
    }

    public function uninstall(Composer $composer, IOInterface $io): void
    {
    }

    public static function getSubscribedEvents(): array
    {
        return [
            PackageEvents::PRE_PACKAGE_UPDATE => 'before',
            PackageEvents::PRE_PACKAGE_UNINSTALL => 'before',
            PackageEvents::POST_PACKAGE_UPDATE => 'after',
            PackageEvents::POST_PACKAGE_INSTALL => 'after',
            ScriptEvents::POST_INSTALL_CMD => 'deploy',
            ScriptEvents::POST_UPDATE_CMD => 'deploy',
        ];
    }

    public function before(PackageEvent $event): void
    {
        $operation = $event->getOperation();
        $package = $operation instanceof UpdateOperation ? $operation->getInitialPackage()
            : ($operation instanceof UninstallOperation ? $operation->getPackage() : null);
        if ($package && $package->getName() === 'magento/magento2-base') {
            foreach ($package->getExtra()['map'] ?? [] as [, $target]) {
                (new Filesystem())->remove($this->root() . '/' . $target);
            }
        }
    }

    /** In a store of real size a package takes its time to be put in place. */
    public function after(PackageEvent $event): void
    {
        foreach ([dirname($this->root()), getenv('HOME') ?: '/'] as $folder) {
            if (trim((string) @file_get_contents($folder . '/.practice-pace')) === 'real') {
                usleep(900000);
                return;
            }
        }
    }

    public function deploy(Event $event): void
    {
        $package = $this->composer->getRepositoryManager()->getLocalRepository()->findPackage('magento/magento2-base', '*');
        if ($package === null) {
            return;
        }
        $source = $this->composer->getInstallationManager()->getInstallPath($package);
        foreach ($package->getExtra()['map'] ?? [] as [$from, $to]) {
            $this->copy($source . '/' . $from, $this->root() . '/' . $to);
        }
        @chmod($this->root() . '/bin/magento', 0755);
    }

    private function root(): string
    {
        return dirname($this->composer->getConfig()->get('vendor-dir'));
    }

    private function copy(string $from, string $to): void
    {
        if (is_dir($from)) {
            is_dir($to) || mkdir($to, 0775, true);
            foreach (array_diff(scandir($from), ['.', '..']) as $name) {
                $this->copy("$from/$name", "$to/$name");
            }
            return;
        }
        is_dir(dirname($to)) || mkdir(dirname($to), 0775, true);
        copy($from, $to);
    }
}
