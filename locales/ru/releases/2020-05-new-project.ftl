### Press release of 5 May 2020: the Coalition against Torture and the Helsinki Foundation for Human Rights (Poland)
### launch a project against torture. The organisations that implement it are listed at the foot of the release, from
### the register; the Coalition itself is not one of them, and that is as in the original.

headline = Коалиция против пыток запускает проект по предупреждению пыток и поддержке правозащитных групп
    .short = Новый проект по предупреждению пыток в Таджикистане

standfirst =
    Проект предусматривает правовую помощь жертвам пыток, обучение молодых юристов и активистов, а также
    четыре медиакампании.

# «Польский»: the foundation’s seat is in Poland (Warsaw).
lead =
    { org-coalition } совместно с польским { org-hfhr.by } запустила новый проект по борьбе с пытками и поддержке
    правозащитных групп в Таджикистане.

## Legal assistance

heading-legal-aid = Правовая помощь жертвам пыток

# The Legal Aid Group is a group within the Coalition.
# «Стратегические судебные дела»: cases brought to change law or practice beyond the one case.
legal-aid =
    В рамках проекта Группа правовой помощи Коалиции продолжит оказывать правовую помощь жертвам пыток и членам
    их семей, проводить мониторинг судебных заседаний и вести стратегические судебные дела о пытках.

# «Заключительные замечания»: the document CAT/C/TJK/CO/3. The English original has “concluding recommendations”.
committee =
    Комитет ООН против пыток в заключительных замечаниях по третьему периодическому докладу Таджикистана отмечает,
    что сотрудники правоохранительных органов по-прежнему применяют пытки, а виновные зачастую остаются
    безнаказанными. В таких условиях крайне важно оказывать жертвам правовую помощь, добиваться восстановления
    справедливости и менять систему к лучшему.

## Training

heading-training = Обучение молодых юристов и активистов

training =
    В ближайшие два года партнёры по проекту также проведут серию образовательных мероприятий для молодых юристов
    и для активистов, которые работают с уязвимыми группами.

programmes =
    Программы соединят теорию с практикой. Участники изучат основные понятия прав человека, национальные
    и международные механизмы их защиты, получат практические знания и навыки мониторинга, правовой помощи
    и работы со СМИ.

## Media

heading-media = Медиакампании

coverage =
    Все мероприятия проекта будут освещаться на сайте Коалиции и на её страницах в социальных сетях, а также
    в национальных и международных СМИ.

# $torture-victims-day: 26 June, $human-rights-day: 10 December, both without a year because they come every year.
# $first-campaign: the month, “июнь”. The names of the two UN days are the official ones.
# The media group is a group within the Coalition.
campaigns =
    К Международному дню в поддержку жертв пыток
    ({ DATETIME($torture-victims-day, dateStyle: "day-month") }) и Дню прав человека
    ({ DATETIME($human-rights-day, dateStyle: "day-month") }) запланированы четыре медиакампании. Первая намечена
    на { DATETIME($first-campaign, dateStyle: "month") }, и медиагруппа уже готовит её вместе со всеми членами
    Коалиции.

press-centres =
    Кроме того, в рамках информационного направления проекта Коалиция будет сотрудничать с пресс-центрами
    государственных и правоохранительных органов.
