### Предпросмотр в браузере: payom serve.

preview-at = предпросмотр: { $address } (закончить: Ctrl+C)
preview-no-port = предпросмотр не может открыть 127.0.0.1:{ $port }: { $why }
other-port = выберите другой порт: --port { $port }
project-not-loaded = проект не удаётся прочитать
edition-not-complete = эта версия ещё не полна
no-release-yet = релизов пока нет
no-such-page = такой страницы нет
theme-not-read = оформление не удаётся прочитать
link-picture = так выглядят ссылки на эту страницу
no-languages = у этого релиза нет ни одного языка
overlay-hints = советы
at-place = { $place } { $what }
