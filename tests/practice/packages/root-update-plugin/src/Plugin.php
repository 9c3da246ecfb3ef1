<?php

namespace Magento\ComposerRootUpdatePlugin;

use Composer\Composer;
use Composer\EventDispatcher\EventSubscriberInterface;
use Composer\IO\IOInterface;
use Composer\Plugin\Capability\CommandProvider;
use Composer\Plugin\Capable;
use Composer\Plugin\PluginEvents;
use Composer\Plugin\PluginInterface;
use Composer\Plugin\PreCommandRunEvent;

/** Brings `composer require-commerce`, and complains (without stopping it) when plain `require` is used instead. */
class Plugin implements PluginInterface, Capable, EventSubscriberInterface, CommandProvider
{
    private static ?IOInterface $io = null;

    public function activate(Composer $composer, IOInterface $io): void
    {
        self::$io = $io;
    }

    public function deactivate(Composer $composer, IOInterface $io): void
    {
    }

    public function uninstall(Composer $composer, IOInterface $io): void
    {
    }

    public function getCapabilities(): array
    {
        return [CommandProvider::class => self::class];
    }

    public function getCommands(): array
    {
        return [new RequireCommerceCommand()];
    }

    public static function getSubscribedEvents(): array
    {
        return [PluginEvents::PRE_COMMAND_RUN => 'warn'];
    }

    public function warn(PreCommandRunEvent $event): void
    {
        if ($event->getCommand() !== 'require') {
            return;
        }
        foreach ((array) $event->getInput()->getArgument('packages') as $package) {
            if (preg_match('#^magento/(product-(community|enterprise)-edition|magento-cloud-metapackage)\b#', $package)) {
                self::$io->writeError("<error>ERROR: 'composer require' does not function properly for magento/product-community-edition, "
                    . 'magento/product-enterprise-edition, or magento/magento-cloud-metapackage metapackages as of Composer 2.1.6. '
                    . "Use 'require-commerce' instead.</error>");
                return;
            }
        }
    }
}
