<?php

namespace Magento\ComposerRootUpdatePlugin;

use Composer\Command\RequireCommand;
use Composer\Package\Version\VersionSelector;
use Composer\Repository\RepositorySet;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** `composer require` that also brings the root composer.json to what the new version's project template says. */
class RequireCommerceCommand extends RequireCommand
{
    protected function configure(): void
    {
        parent::configure();
        $this->setName('require-commerce');
        $this->addOption('force-root-updates', null, InputOption::VALUE_NONE, 'Override all custom values');
        $this->addOption('interactive-root-conflicts', null, InputOption::VALUE_NONE, 'Ask for each conflicting value');
        $this->addOption('base-project-edition', null, InputOption::VALUE_REQUIRED, 'Edition to compare with');
        $this->addOption('base-project-version', null, InputOption::VALUE_REQUIRED, 'Version to compare with');
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $io = $this->getIO();
        $composer = $this->requireComposer();
        foreach ($this->normalizeRequirements($input->getArgument('packages')) as $asked) {
            if ($asked['name'] !== 'magento/product-community-edition' || !isset($asked['version'])) {
                continue;
            }
            $repositories = new RepositorySet('stable');
            foreach ($composer->getRepositoryManager()->getRepositories() as $repository) {
                $repositories->addRepository($repository);
            }
            $installed = $composer->getRepositoryManager()->getLocalRepository()->findPackage($asked['name'], '*');
            $selector = new VersionSelector($repositories);
            $found = null;
            foreach ([$installed ? $installed->getPrettyVersion() : '*', $asked['version']] as $version) {
                $found = $selector->findBestCandidate('magento/project-community-edition', $version, 'stable', true);
            }
            if (!$found) {
                $io->writeError('<error>Could not find a magento/project-community-edition package matching "' . $asked['version'] . '"</error>');
                return 1;
            }
            $line = static fn (string $version) => implode('.', array_slice(preg_split('/[.-]/', $version), 0, 3));
            if ($installed && $line($installed->getPrettyVersion()) !== $line($asked['version'])) {
                $io->writeError('<info>Updating composer.json for Magento Open Source ' . $asked['version'] . ' ...</info>');
            }
        }
        $io->writeError('<info>Running native execute...</info>');
        return parent::execute($input, $output);
    }
}
