<?php

namespace Magento\Framework\Setup;

use Magento\Framework\App\Caches;
use Magento\Framework\App\Instance;
use Magento\Framework\App\Pace;
use Magento\Framework\App\Recorded;
use Magento\Framework\Module\ModuleList;
use Magento\Framework\Release;
use Symfony\Component\Console\Helper\ProgressBar;
use Symfony\Component\Console\Output\OutputInterface;

/** setup:di:compile: looks at the constructors of the modules' classes and writes generated/. */
class Compiler
{
    /** Title, MiB it shows, share of the time. */
    private const STEPS = [['Proxies code generation', 119, 1], ['Repositories code generation', 234, 2], ['Service data attributes generation', 234, 0],
        ['Application code generator', 258, 2], ['Interceptors generation', 294, 8], ['Area configuration aggregation', 396, 4],
        ['Interception cache generation', 394, 1], ['App action list generation', 394, 0], ['Plugin list generation', 394, 0]];
    private const AREAS = ['global', 'frontend', 'adminhtml', 'crontab', 'webapi_rest', 'webapi_soap', 'graphql',
        'primary|global|plugin-list', 'app_action_list'];

    public function __construct(private Instance $store, private OutputInterface $output)
    {
    }

    public function carryOut(): void
    {
        $modules = new ModuleList($this->store);
        $memory = 115;
        $bar = new ProgressBar($this->output, count(self::STEPS));
        ProgressBar::setPlaceholderFormatterDefinition('memory', static function () use (&$memory) {
            return $memory . '.0 MiB';
        });
        $bar->setFormat('<info>%message%</info> %current%/%max% [%bar%] %percent:3s%% %elapsed% %memory:6s%');
        $this->output->writeln('<info>Compilation was started.</info>');
        Caches::empty($this->store->root . '/generated/code');
        Caches::empty($this->store->root . '/generated/metadata');
        $bar->start();
        $bar->display();
        foreach (self::STEPS as $step => [$title, $after, $share]) {
            $bar->setMessage($title . '...');
            $bar->display();
            $this->step($step, $modules);
            Pace::take(max(0.045, $share * 0.02), $share * 1.45);
            $memory = $after;
            $bar->advance();
        }
        $bar->finish();
        $this->output->writeln('');
        $this->output->writeln('<info>Generated code and dependency injection configuration successfully.</info>');
    }

    private function step(int $step, ModuleList $modules): void
    {
        if ($step === 3) {
            $this->spendMemory();
        }
        foreach ($step === 4 ? $modules->enabled() : [] as $module) {
            foreach (glob($modules->folder($module) . '/Model/*.php') as $file) {
                $this->intercept(str_replace('_', '\\', $module) . '\\Model\\' . basename($file, '.php'), $file);
            }
        }
        if ($step === 5) {
            foreach (self::AREAS as $area) {
                $this->write("generated/metadata/$area.php", "<?php return ['version' => '" . Release::VERSION . "', 'area' => '$area'];\n");
            }
        }
    }

    /** The real thing needs 480 MB. So does this one, where the limit is lower than that. */
    private function spendMemory(): void
    {
        $limit = ini_get('memory_limit');
        $bytes = (int) $limit * match (strtoupper(substr($limit, -1))) {
            'G' => 1 << 30, 'M' => 1 << 20, 'K' => 1 << 10, default => 1,
        };
        if ($bytes > 0 && $bytes < 480 << 20) {
            require $this->store->root . '/setup/src/Magento/Setup/Module/Di/Code/Reader/FileClassScanner.php';
        }
    }

    private function intercept(string $class, string $file): void
    {
        preg_match('/function __construct\((.*?)\)\s*\{/s', file_get_contents($file), $constructor);
        preg_match_all('/\\\\((?:\w+\\\\)+\w+)\s+\$/', $constructor[1] ?? '', $types);
        foreach ($types[1] as $type) {
            if (!class_exists($type) && !interface_exists($type)) {
                throw $this->failure("Class \"$type\" does not exist\nClass $class\\Interceptor generation error:");
            }
        }
        $name = str_replace('\\', '/', $class);
        $this->write("generated/code/$name/Interceptor.php", "<?php\nnamespace $class;\n\nclass Interceptor extends \\$class\n{\n}\n");
        $this->write("generated/code/{$name}Factory.php", "<?php\n// Factory of $class\n");
    }

    private function write(string $file, string $content): void
    {
        $path = $this->store->root . '/' . $file;
        @mkdir(dirname($path), 0775, true);
        if (@file_put_contents($path, $content) !== strlen($content)) {
            throw $this->failure("The specified \"$path." . getmypid() . "\" file couldn't be written.\nClass "
                . str_replace('/', '\\', substr($file, 15, -4)) . ' generation error:');
        }
    }

    private function failure(string $reason): \Exception
    {
        return Recorded::at(new \RuntimeException($reason . " The requested class did not generate properly, because the 'generated' "
            . "directory permission is read-only. If --- after running the 'bin/magento setup:di:compile' CLI command when the 'generated' "
            . 'directory permission is set to write --- the requested class did not generate properly, then you must add the generated class '
            . 'object to the signature of the related construct method, only.'), 'Generator.php', 140);
    }
}
