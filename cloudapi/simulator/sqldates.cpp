#include "cloudapi/simulator/sqldates.h"

#include <QLocale>
#include <QRegularExpression>

#include "cloudapi/simulator/sqlsession.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

using Arguments = SqlArguments;
using Nulls = SqlFunction::Nulls;
using Kind = SqlFunction::Kind;

constexpr qint64 daySeconds = 86'400;

QDateTime at(const QDate &date, const QTime &time = QTime(0, 0)) { return {date, time, Qt::UTC}; }

std::optional<SqlMoment> moment(const Arguments &in, int i) { return sqlMoment(in.text(i)); }

SqlOutcome textOrNull(const SqlMoment &moment)
{
    const int year = moment.at.date().year();
    return moment.at.isValid() && year >= 0 && year <= 9999 ? SqlValue(moment.text()) : SqlValue();
}

/// Number of the week as WEEK() counts: by default from Sunday, with 1 and 3 from Monday; 3 is ISO's.
qint64 week(const QDate &date, qint64 mode)
{
    if (mode == 3)
        return date.weekNumber();
    const QDate newYear(date.year(), 1, 1);
    const bool fromMonday = mode & 1;
    const int first = fromMonday ? newYear.dayOfWeek() - 1 : newYear.dayOfWeek() % 7; // days of that week that lie in the old year
    return mode == 1 || mode == 5 ? (date.dayOfYear() - 1 + first) / 7 + (first <= 3 ? 1 : 0)
                                  : (date.dayOfYear() - 1 + first) / 7 + (first == 0 ? 1 : 0);
}

QString formatted(const QDateTime &at, const QString &format)
{
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QDate date = at.date();
    const QTime time = at.time();
    const auto two = [](int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const int hour12 = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    const auto day = [](int number) {
        const int last = number % 10;
        return QString::number(number)
            + (number / 10 == 1 || last == 0 || last > 3 ? u"th"_s
                   : last == 1                           ? u"st"_s
                   : last == 2                           ? u"nd"_s
                                                         : u"rd"_s);
    };
    QString text;
    for (qsizetype i = 0; i < format.size(); ++i) {
        if (format[i] != u'%' || i + 1 >= format.size()) {
            text += format[i];
            continue;
        }
        const QChar c = format[++i];
        switch (c.unicode()) {
        case u'Y': text += u"%1"_s.arg(date.year(), 4, 10, QChar(u'0')); break;
        case u'y': text += two(date.year() % 100); break;
        case u'm': text += two(date.month()); break;
        case u'c': text += QString::number(date.month()); break;
        case u'd': text += two(date.day()); break;
        case u'e': text += QString::number(date.day()); break;
        case u'D': text += day(date.day()); break;
        case u'j': text += u"%1"_s.arg(date.dayOfYear(), 3, 10, QChar(u'0')); break;
        case u'M': text += english.monthName(date.month()); break;
        case u'b': text += english.monthName(date.month(), QLocale::ShortFormat); break;
        case u'W': text += english.dayName(date.dayOfWeek()); break;
        case u'a': text += english.dayName(date.dayOfWeek(), QLocale::ShortFormat); break;
        case u'w': text += QString::number(date.dayOfWeek() % 7); break;
        case u'U': text += two(int(week(date, 0))); break;
        case u'u': text += two(int(week(date, 1))); break;
        case u'v': text += two(date.weekNumber()); break;
        case u'x': {
            int year = 0;
            date.weekNumber(&year);
            text += QString::number(year);
            break;
        }
        case u'H': text += two(time.hour()); break;
        case u'k': text += QString::number(time.hour()); break;
        case u'h':
        case u'I': text += two(hour12); break;
        case u'l': text += QString::number(hour12); break;
        case u'i': text += two(time.minute()); break;
        case u's':
        case u'S': text += two(time.second()); break;
        case u'f': text += u"%1"_s.arg(time.msec() * 1000, 6, 10, QChar(u'0')); break;
        case u'p': text += time.hour() < 12 ? u"AM"_s : u"PM"_s; break;
        case u'T': text += time.toString(u"HH:mm:ss"_s); break;
        case u'r': text += two(hour12) + time.toString(u":mm:ss"_s) + (time.hour() < 12 ? u" AM"_s : u" PM"_s); break;
        default: text += c;
        }
    }
    return text;
}

SqlOutcome dateFormat(const Arguments &in)
{
    const auto given = moment(in, 0);
    return given && in.text(1).size() < 1000 ? SqlValue(formatted(given->at, in.text(1))) : SqlValue();
}

SqlOutcome timeFormat(const Arguments &in)
{
    const auto given = sqlTime(in.text(0));
    return given && in.text(1).size() < 1000 ? SqlValue(formatted(at(QDate(2000, 1, 1)).addSecs(*given), in.text(1))) : SqlValue();
}

/// STR_TO_DATE: the parts of the format one after the other; a text that does not fit is NULL.
SqlOutcome strToDate(const Arguments &in)
{
    static const QHash<QChar, QString> parts{
        {u'Y', u"(?<Y>\\d{4})"_s},   {u'y', u"(?<y>\\d{2})"_s},   {u'm', u"(?<m>\\d{1,2})"_s},
        {u'c', u"(?<m>\\d{1,2})"_s}, {u'd', u"(?<d>\\d{1,2})"_s}, {u'e', u"(?<d>\\d{1,2})"_s},
        {u'H', u"(?<H>\\d{1,2})"_s}, {u'k', u"(?<H>\\d{1,2})"_s}, {u'i', u"(?<i>\\d{1,2})"_s},
        {u's', u"(?<s>\\d{1,2})"_s}, {u'S', u"(?<s>\\d{1,2})"_s}, {u'T', u"(?<H>\\d{1,2}):(?<i>\\d{2}):(?<s>\\d{2})"_s}};
    const QString format = in.text(1);
    QString expression;
    bool hasTime = false;
    for (qsizetype i = 0; i < qMin<qsizetype>(format.size(), 100); ++i) {
        if (format[i] != u'%' || i + 1 >= format.size()) {
            expression += QRegularExpression::escape(QString(format[i]));
            continue;
        }
        ++i;
        hasTime = hasTime || u"HkisST"_s.contains(format[i]);
        expression += parts.value(format[i], u"(?!)"_s);
    }
    const auto match = QRegularExpression(u'^' + expression).match(in.text(0).trimmed());
    if (!match.hasMatch())
        return SqlValue();
    const auto part
        = [&](const QString &name, int otherwise) { return match.captured(name).isEmpty() ? otherwise : match.captured(name).toInt(); };
    const int year = match.captured(u"y"_s).isEmpty() ? part(u"Y"_s, 2000) : part(u"y"_s, 0) + (part(u"y"_s, 0) < 70 ? 2000 : 1900);
    const SqlMoment made{at(QDate(year, part(u"m"_s, 1), part(u"d"_s, 1)), QTime(part(u"H"_s, 0), part(u"i"_s, 0), part(u"s"_s, 0))),
                         hasTime};
    return made.at.time().isValid() ? textOrNull(made) : SqlOutcome(SqlValue());
}

/// Date, number, unit in upper case, and 1 or -1.
SqlOutcome dateAdd(const Arguments &in)
{
    auto given = moment(in, 0);
    if (!given)
        return SqlValue();
    const QString unit = in.text(2);
    const qint64 number = in.integer(1) * (in.integer(3) < 0 ? -1 : 1);
    if (number > 10'000'000'000 || number < -10'000'000'000)
        return SqlValue();
    static const QHash<QString, qint64> seconds{
        {u"SECOND"_s, 1}, {u"MINUTE"_s, 60}, {u"HOUR"_s, 3600}, {u"DAY"_s, daySeconds}, {u"WEEK"_s, 7 * daySeconds}};
    static const QHash<QString, int> months{{u"MONTH"_s, 1}, {u"QUARTER"_s, 3}, {u"YEAR"_s, 12}};
    if (unit == "MICROSECOND"_L1) {
        given->at = given->at.addMSecs(number / 1000);
        given->hasTime = true;
    } else if (seconds.contains(unit)) {
        if (number * seconds.value(unit) / daySeconds > 4'000'000 || number * seconds.value(unit) / daySeconds < -4'000'000)
            return SqlValue();
        given->at = given->at.addSecs(number * seconds.value(unit));
        given->hasTime = given->hasTime || seconds.value(unit) < daySeconds;
    } else if (months.contains(unit)) {
        if (number > 120'000 || number < -120'000)
            return SqlValue();
        given->at = given->at.addMonths(int(number) * months.value(unit));
    } else {
        // "1:30" MINUTE_SECOND and the like: the numbers in the text, biggest first.
        static const QHash<QString, QList<qint64>> several{{u"MINUTE_SECOND"_s, {60, 1}},
                                                           {u"HOUR_MINUTE"_s, {3600, 60}},
                                                           {u"HOUR_SECOND"_s, {3600, 60, 1}},
                                                           {u"DAY_HOUR"_s, {daySeconds, 3600}},
                                                           {u"DAY_MINUTE"_s, {daySeconds, 3600, 60}},
                                                           {u"DAY_SECOND"_s, {daySeconds, 3600, 60, 1}}};
        const QStringList numbers = in.text(1).split(QRegularExpression(u"\\D+"_s), Qt::SkipEmptyParts);
        const QList<qint64> sizes = several.value(unit);
        qint64 sum = 0;
        for (qsizetype i = 0; i < qMin(sizes.size(), numbers.size()); ++i)
            sum += sizes[i] * qMin<qint64>(numbers[i].toLongLong(), 1'000'000);
        given->at = given->at.addSecs((in.text(1).trimmed().startsWith(u'-') ? -sum : sum) * (in.integer(3) < 0 ? -1 : 1));
        given->hasTime = true;
    }
    return textOrNull(*given);
}

qint64 monthsBetween(const QDateTime &from, const QDateTime &to)
{
    qint64 months = (to.date().year() - from.date().year()) * 12 + to.date().month() - from.date().month();
    const auto rest = [](const QDateTime &moment) { return qMakePair(moment.date().day(), moment.time()); };
    if (months > 0 && rest(to) < rest(from))
        --months;
    else if (months < 0 && rest(to) > rest(from))
        ++months;
    return months;
}

SqlOutcome timestampDiff(const Arguments &in) // unit, from, to
{
    const auto from = moment(in, 1);
    const auto to = moment(in, 2);
    if (!from || !to)
        return SqlValue();
    const QString unit = in.text(0);
    const qint64 seconds = from->at.secsTo(to->at);
    if (unit == "MONTH"_L1)
        return monthsBetween(from->at, to->at);
    if (unit == "QUARTER"_L1)
        return monthsBetween(from->at, to->at) / 3;
    if (unit == "YEAR"_L1)
        return monthsBetween(from->at, to->at) / 12;
    if (unit == "MICROSECOND"_L1)
        return from->at.msecsTo(to->at) * 1000;
    static const QHash<QString, qint64> sizes{
        {u"SECOND"_s, 1}, {u"MINUTE"_s, 60}, {u"HOUR"_s, 3600}, {u"DAY"_s, daySeconds}, {u"WEEK"_s, 7 * daySeconds}};
    return sizes.contains(unit) ? SqlValue(seconds / sizes.value(unit)) : SqlValue();
}

SqlOutcome part(const Arguments &in, qint64 (*read)(const QDateTime &))
{
    const auto given = moment(in, 0);
    return given ? SqlValue(read(given->at)) : SqlValue();
}

/// Of a time alone, or of a date with a time.
SqlOutcome timePart(const Arguments &in, qint64 divisor, qint64 modulus)
{
    if (const auto seconds = sqlTime(in.text(0)))
        return qAbs(*seconds) / divisor % modulus;
    const auto given = moment(in, 0);
    return given ? SqlValue(qint64(given->at.time().msecsSinceStartOfDay()) / 1000 / divisor % modulus) : SqlValue();
}

SqlOutcome unixTimestamp(const Arguments &in)
{
    if (in.count() == 0)
        return in.session().now / 1000;
    const auto given = moment(in, 0);
    return given ? SqlValue(qMax<qint64>(0, given->at.toSecsSinceEpoch() - 8 * 3600)) : SqlValue();
}

SqlOutcome fromUnixtime(const Arguments &in)
{
    const qint64 seconds = in.integer(0);
    if (seconds < 0 || seconds > 32'536'771'199)
        return SqlValue();
    const SqlMoment made{QDateTime::fromSecsSinceEpoch(seconds + 8 * 3600, Qt::UTC), true};
    return in.count() > 1 ? SqlOutcome(formatted(made.at, in.text(1).left(1000))) : textOrNull(made);
}

SqlOutcome timeDiff(const Arguments &in)
{
    const auto from = moment(in, 1);
    const auto to = moment(in, 0);
    if (from && to)
        return sqlTimeText(from->at.secsTo(to->at));
    const auto first = sqlTime(in.text(0));
    const auto second = sqlTime(in.text(1));
    return first && second ? SqlValue(sqlTimeText(*first - *second)) : SqlValue();
}

SqlOutcome timeOf(const Arguments &in)
{
    if (const auto given = moment(in, 0); given && in.text(0).contains(u'-') && !in.text(0).startsWith(u'-'))
        return given->at.time().toString(u"HH:mm:ss"_s);
    const auto seconds = sqlTime(in.text(0));
    return seconds ? SqlValue(sqlTimeText(*seconds)) : SqlValue();
}

template <int format> SqlOutcome now(const Arguments &in)
{
    static const QString formats[]{u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-dd"_s, u"HH:mm:ss"_s};
    return in.session().moment().toString(formats[format]);
}

} // namespace

QDateTime SqlSession::moment() const { return QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).addSecs(8 * 3600); }

QString SqlMoment::text() const
{
    const QString date = u"%1"_s.arg(at.date().year(), 4, 10, QChar(u'0')) + at.date().toString(u"-MM-dd"_s);
    return hasTime
        ? date + at.time().toString(at.time().msec() ? u" HH:mm:ss.zzz"_s : u" HH:mm:ss"_s) + (at.time().msec() ? u"000"_s : QString())
        : date;
}

std::optional<SqlMoment> sqlMoment(const QString &text)
{
    static const QRegularExpression separated(
        u"^\\s*(\\d{4}|\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[ T](\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,6}))?)?)?\\s*$"_s);
    static const QRegularExpression packed(u"^(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2}))?$"_s);
    auto match = separated.match(text);
    if (!match.hasMatch())
        match = packed.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    int year = match.captured(1).toInt();
    if (match.capturedLength(1) == 2)
        year += year < 70 ? 2000 : 1900;
    const QDate date(year, match.captured(2).toInt(), match.captured(3).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt(),
                     match.captured(7).leftJustified(3, u'0').left(3).toInt());
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return SqlMoment{at(date, time), match.capturedLength(4) > 0};
}

std::optional<qint64> sqlTime(const QString &text)
{
    static const QRegularExpression separated(u"^\\s*(-?)(?:(\\d{1,2}) )?(\\d{1,3}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d*)?)?\\s*$"_s);
    static const QRegularExpression packed(u"^(-?)()(\\d{0,3}?)(\\d{0,2}?)(\\d{1,2})$"_s);
    auto match = separated.match(text);
    if (!match.hasMatch())
        match = packed.match(text);
    if (!match.hasMatch() || match.captured(4).toInt() > 59 || match.captured(5).toInt() > 59)
        return std::nullopt;
    const qint64 seconds = match.captured(2).toInt() * daySeconds + match.captured(3).toInt() * 3600 + match.captured(4).toInt() * 60
        + match.captured(5).toInt();
    return match.capturedLength(1) ? -seconds : seconds;
}

QString sqlTimeText(qint64 seconds)
{
    const qint64 size = qMin<qint64>(qAbs(seconds), 838 * 3600 + 3599);
    return (seconds < 0 ? u"-"_s : QString())
        + u"%1:%2:%3"_s.arg(size / 3600, 2, 10, QChar(u'0')).arg(size / 60 % 60, 2, 10, QChar(u'0')).arg(size % 60, 2, 10, QChar(u'0'));
}

QList<SqlFunction> sqlDateFunctions()
{
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    const auto day = [](const Arguments &in) { return part(in, [](const QDateTime &moment) { return qint64(moment.date().day()); }); };
    return {
        {"now", 0, 1, now<0>, Nulls::Pass, Kind::Session},
        {"sysdate", 0, 1, now<0>, Nulls::Pass, Kind::Session},
        {"localtime", 0, 1, now<0>, Nulls::Pass, Kind::Session},
        {"localtimestamp", 0, 1, now<0>, Nulls::Pass, Kind::Session},
        {"current_timestamp", 0, 1, now<0>, Nulls::Pass, Kind::Session},
        {"curdate", 0, 0, now<1>, Nulls::Pass, Kind::Session},
        {"current_date", 0, 0, now<1>, Nulls::Pass, Kind::Session},
        {"curtime", 0, 1, now<2>, Nulls::Pass, Kind::Session},
        {"current_time", 0, 1, now<2>, Nulls::Pass, Kind::Session},
        {"utc_timestamp", 0, 0,
         [](const Arguments &in) -> SqlOutcome { return in.session().moment().addSecs(-8 * 3600).toString(u"yyyy-MM-dd HH:mm:ss"_s); },
         Nulls::Pass, Kind::Session},
        {"utc_date", 0, 0,
         [](const Arguments &in) -> SqlOutcome { return in.session().moment().addSecs(-8 * 3600).toString(u"yyyy-MM-dd"_s); }, Nulls::Pass,
         Kind::Session},
        {"unix_timestamp", 0, 1, unixTimestamp, Nulls::Propagate, Kind::Session},
        {"from_unixtime", 1, 2, fromUnixtime},
        {"date_format", 2, 2, dateFormat},
        {"time_format", 2, 2, timeFormat},
        {"str_to_date", 2, 2, strToDate},
        {"dateadd", 4, 4, dateAdd, Nulls::Propagate, Kind::Internal},
        {"timestampdiff", 3, 3, timestampDiff},
        {"datediff", 2, 2,
         [](const Arguments &in) -> SqlOutcome {
             const auto a = moment(in, 0), b = moment(in, 1);
             return a && b ? SqlValue(b->at.date().daysTo(a->at.date())) : SqlValue();
         }},
        {"timediff", 2, 2, timeDiff},
        {"date", 1, 1,
         [](const Arguments &in) -> SqlOutcome {
             const auto a = moment(in, 0);
             return a ? textOrNull({a->at, false}) : SqlOutcome(SqlValue());
         }},
        {"timestamp", 1, 1,
         [](const Arguments &in) -> SqlOutcome {
             const auto a = moment(in, 0);
             return a ? textOrNull({a->at, true}) : SqlOutcome(SqlValue());
         }},
        {"time", 1, 1, timeOf},
        {"year", 1, 1, [](const Arguments &in) { return part(in, [](const QDateTime &moment) { return qint64(moment.date().year()); }); }},
        {"quarter", 1, 1,
         [](const Arguments &in) { return part(in, [](const QDateTime &moment) { return qint64((moment.date().month() + 2) / 3); }); }},
        {"month", 1, 1,
         [](const Arguments &in) { return part(in, [](const QDateTime &moment) { return qint64(moment.date().month()); }); }},
        {"day", 1, 1, day},
        {"dayofmonth", 1, 1, day},
        {"dayofweek", 1, 1,
         [](const Arguments &in) { return part(in, [](const QDateTime &moment) { return qint64(moment.date().dayOfWeek() % 7 + 1); }); }},
        {"weekday", 1, 1,
         [](const Arguments &in) { return part(in, [](const QDateTime &moment) { return qint64(moment.date().dayOfWeek() - 1); }); }},
        {"dayofyear", 1, 1,
         [](const Arguments &in) { return part(in, [](const QDateTime &moment) { return qint64(moment.date().dayOfYear()); }); }},
        {"week", 1, 2,
         [](const Arguments &in) -> SqlOutcome {
             const auto a = moment(in, 0);
             return a ? SqlValue(week(a->at.date(), in.count() > 1 ? in.integer(1) : 0)) : SqlValue();
         }},
        {"weekofyear", 1, 1,
         [](const Arguments &in) { return part(in, [](const QDateTime &moment) { return qint64(moment.date().weekNumber()); }); }},
        {"dayname", 1, 1,
         [](const Arguments &in) -> SqlOutcome {
             const auto a = moment(in, 0);
             return a ? SqlValue(english.dayName(a->at.date().dayOfWeek())) : SqlValue();
         }},
        {"monthname", 1, 1,
         [](const Arguments &in) -> SqlOutcome {
             const auto a = moment(in, 0);
             return a ? SqlValue(english.monthName(a->at.date().month())) : SqlValue();
         }},
        {"last_day", 1, 1,
         [](const Arguments &in) -> SqlOutcome {
             const auto a = moment(in, 0);
             return a ? textOrNull({at(QDate(a->at.date().year(), a->at.date().month(), a->at.date().daysInMonth())), false})
                      : SqlOutcome(SqlValue());
         }},
        {"to_days", 1, 1,
         [](const Arguments &in) { return part(in, [](const QDateTime &moment) { return QDate(1, 1, 1).daysTo(moment.date()) + 366; }); }},
        {"hour", 1, 1, [](const Arguments &in) { return timePart(in, 3600, 1000); }},
        {"minute", 1, 1, [](const Arguments &in) { return timePart(in, 60, 60); }},
        {"second", 1, 1, [](const Arguments &in) { return timePart(in, 1, 60); }},
        {"sec_to_time", 1, 1, [](const Arguments &in) -> SqlOutcome { return sqlTimeText(in.integer(0)); }},
        {"time_to_sec", 1, 1,
         [](const Arguments &in) -> SqlOutcome {
             const auto seconds = sqlTime(in.text(0));
             return seconds ? SqlValue(*seconds) : SqlValue();
         }},
        {"makedate", 2, 2,
         [](const Arguments &in) -> SqlOutcome {
             const QDate date(int(qBound(qint64(0), in.integer(0), qint64(9999))), 1, 1);
             return in.integer(1) > 0 && in.integer(1) < 4'000'000 ? textOrNull({at(date.addDays(in.integer(1) - 1)), false})
                                                                   : SqlOutcome(SqlValue());
         }},
    };
}

} // namespace CloudSim
