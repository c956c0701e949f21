### Калимаҳои умумӣ барои ҳамаи паёмҳо ва эродҳо дар бораи сохти файлҳои .ftl.

## Номи забонҳо. .of – пеш аз номи дигар: «матни русии `lead`»

language-en = англисӣ
    .of = англиси
language-ru = русӣ
    .of = руси
language-tg = тоҷикӣ
    .of = тоҷики
language-ar = арабӣ
    .of = араби
language-de = олмонӣ
    .of = олмони
language-es = испанӣ
    .of = испани
language-fa = форсӣ
    .of = форси
language-fr = фаронсавӣ
    .of = фаронсави
language-it = итолиёӣ
    .of = итолиёи
language-kk = қазоқӣ
    .of = қазоқи
language-ky = қирғизӣ
    .of = қирғизи
language-pl = лаҳистонӣ
    .of = лаҳистони
language-tr = туркӣ
    .of = турки
language-uk = украинӣ
    .of = украини
language-uz = ӯзбекӣ
    .of = ӯзбеки
language-zh = чинӣ
    .of = чини

# Забони дигар. $tag – аломати он: «ps»
language-other = «{ $tag }»
    .of = «{ $tag }»

## Калимаҳо пеш аз паёмҳо

severity-error = хато
severity-warning = огоҳӣ
severity-info = маълумот
note-word = шарҳ
help-word = чӣ бояд кард
