<?php

namespace Magento\Framework\Console;

use Symfony\Component\Console\Command\Command as Base;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** One command, told in a line. Options: "name" a switch, "name=" wants a value, "name=?" may have one, "name=*" may be repeated. */
class Command extends Base
{
    public function __construct(string $name, string $description, private \Closure $act, array $options = [], array $arguments = [])
    {
        parent::__construct($name);
        $this->setDescription($description);
        foreach ($options as $option) {
            [$both, $value] = array_pad(explode('=', $option, 2), 2, null);
            [$long, $short] = array_pad(explode('|', $both), 2, null);
            $this->addOption($long, $short, match ($value) {
                null => InputOption::VALUE_NONE,
                '?' => InputOption::VALUE_OPTIONAL,
                '*' => InputOption::VALUE_IS_ARRAY | InputOption::VALUE_REQUIRED,
                default => InputOption::VALUE_REQUIRED,
            }, '');
        }
        foreach ($arguments as $argument) {
            $this->addArgument(rtrim($argument, '*?'), str_ends_with($argument, '*') ? InputArgument::IS_ARRAY
                : (str_ends_with($argument, '?') ? InputArgument::OPTIONAL : InputArgument::REQUIRED));
        }
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        return ($this->act)($input, $output) ?? 0;
    }
}
