<?php

namespace Magento\Framework\Setup;

use Magento\Framework\App\Instance;
use Magento\Framework\App\Pace;
use Magento\Framework\Release;
use Symfony\Component\Console\Output\OutputInterface;

/** setup:static-content:deploy: writes pub/static and draws over its own lines, terminal or not. */
class StaticContent
{
    /** Theme, files shown in 2.4.6-p1 and after it, share of the time. */
    private const THEMES = [['frontend/Magento/blank', 2182, 2309, 0.3], ['adminhtml/Magento/backend', 2923, 3050, 0.3],
        ['frontend/Magento/luma', 2198, 2325, 0.4]];

    /** pub/static, or where the surroundings say (Magento's MAGE_DIRS). */
    private string $place;

    public function __construct(private Instance $store, private OutputInterface $output)
    {
        $this->place = $_SERVER['MAGE_DIRS']['static']['path'] ?? $store->root . '/pub/static';
    }

    public function carryOut(array $locales): void
    {
        $start = microtime(true);
        $this->say("\nDeploy using quick strategy\n");
        $total = $this->store->codeIsAtLeast('2.4.6-p2') ? 2 : 1;
        foreach ($locales as $locale) {
            $lines = [];
            foreach (self::THEMES as $number => $theme) {
                $began = microtime(true);
                $path = $theme[0] . '/' . $locale;
                $lines[] = $this->line($path, 1, $theme[$total], 0);
                if ($number === 1 || count(self::THEMES) === 1) {
                    $this->draw($lines, 0);
                }
                $this->deploy($path);
                Pace::take(0.4 * $theme[3] / count($locales), 13.0 * $theme[3] / count($locales));
                $lines[$number] = $this->line($path, $theme[$total], $theme[$total], (int) (microtime(true) - $began));
                if ($number > 1) {
                    $this->draw($lines, count($lines) - 1);
                }
            }
            $this->draw($lines, count($lines));
        }
        $version = (string) time();
        file_put_contents($this->place . '/deployed_version.txt', $version);
        $this->say("\nExecution time: " . (microtime(true) - $start) . "\n");
    }

    private function say(string $text): void
    {
        $this->output->write($text, false, OutputInterface::OUTPUT_RAW);
    }

    private function draw(array $lines, int $over): void
    {
        $this->say(str_repeat("\e[1A\e[2K", $over) . implode("\n", $lines) . "\n");
    }

    private function line(string $path, int $done, int $all, int $seconds): string
    {
        $filled = intdiv(28 * $done, $all);
        $bar = str_repeat('=', $filled) . ($filled < 28 ? '>' . str_repeat('-', 27 - $filled) : '');
        $time = $seconds < 1 ? '< 1 sec' : ($seconds === 1 ? '1 sec' : $seconds . ' secs');
        return sprintf('%-40s%-20s%s %-7s%-20s', $path, "$done/$all", $bar, intdiv(100 * $done, $all) . '%', $time);
    }

    private function deploy(string $path): void
    {
        $folder = $this->place . '/' . $path;
        $files = Pace::isReal() ? 2300 : 12;
        $body = str_repeat('.page-wrapper .column.main { margin: 0 auto; padding: 10px 12px; } /* ' . $path . " */\n", Pace::isReal() ? 180 : 10);
        foreach (['css', 'js', 'images', 'Magento_Theme/css'] as $sub) {
            @mkdir("$folder/$sub", 0775, true);
        }
        foreach (['css/styles-l.css', 'css/styles-m.css', 'css/print.css', 'js/require.js', 'images/logo.svg'] as $name) {
            $this->write("$folder/$name", '/* Magento ' . Release::VERSION . " */\n" . $body);
        }
        for ($i = 0; $i < $files; ++$i) {
            $this->write(sprintf('%s/%s/asset-%04d.%s', $folder, $i % 2 ? 'js' : 'Magento_Theme/css', $i, $i % 2 ? 'js' : 'css'), $body);
        }
        @mkdir($this->store->root . '/var/view_preprocessed/pub/static/' . $path, 0775, true);
    }

    private function write(string $path, string $content): void
    {
        // What is there already is left alone, as Magento does.
        if (file_exists($path)) {
            return;
        }
        if (@file_put_contents($path, $content) === false) {
            throw new \RuntimeException("Error happened during deploy process: The specified \"$path\" file couldn't be written.");
        }
    }
}
