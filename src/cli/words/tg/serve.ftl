### Пешнамоиш дар браузер: payom serve.

preview-at = пешнамоиш: { $address } (барои анҷом: Ctrl+C)
preview-no-port = пешнамоиш 127.0.0.1:{ $port }-ро кушода наметавонад: { $why }
other-port = порти дигарро интихоб кунед: --port { $port }
project-not-loaded = лоиҳа хонда нашуд
edition-not-complete = ин нусха ҳанӯз пурра нест
no-release-yet = ҳоло пресс-релиз нест
no-such-page = чунин саҳифа нест
theme-not-read = файлҳои намуди саҳифа хонда нашуданд
link-picture = пайвандҳо ба ин саҳифа чунин менамоянд
no-languages = ин пресс-релиз забон надорад
overlay-hints = маслиҳатҳо
at-place = { $place } { $what }
