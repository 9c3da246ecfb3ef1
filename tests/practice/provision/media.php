<?php

/** Pictures with the names that people give them. */
function media(string $folder, string $size): void
{
    $png = base64_decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==');
    foreach (['catalog/product/a/b/abc.png', 'catalog/product/s/u/summer dress.png', 'catalog/product/g/r/Größe 42 – blau.png', "catalog/product/o/d/odd\nname.png",
        'catalog/product/q/u/it\'s "quoted" $HOME.png', 'wysiwyg/-leading-dash.png', 'wysiwyg/日本.png', 'catalog/category/empty.png'] as $name) {
        $path = "$folder/$name";
        is_dir(dirname($path)) || mkdir(dirname($path), 0775, true);
        file_put_contents($path, str_contains($name, 'empty') ? '' : $png . crc32($name));
    }
    is_link("$folder/latest") || symlink('catalog/product', "$folder/latest");
    if ($size === 'real') {
        $block = random_bytes(1 << 20);
        for ($i = 0; $i < 2000; ++$i) {
            $path = sprintf('%s/catalog/product/%x/%x/picture-%04d.jpg', $folder, $i % 16, intdiv($i, 16) % 16, $i);
            is_dir(dirname($path)) || mkdir(dirname($path), 0775, true);
            file_put_contents($path, $i . substr($block, $i % 1000, 262144));
        }
    }
}
