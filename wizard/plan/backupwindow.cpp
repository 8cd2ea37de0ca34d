#include "wizard/plan/backupwindow.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

BackupWindow backupWindowInUtc(const DatabaseBackup &backup)
{
    static const QStringList days{u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s, u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    static const QRegularExpression form(u"^(\\d\\d):(\\d\\d)(?:Z|([+-])(\\d\\d):(\\d\\d))$"_s);
    constexpr int minutesOfDay = 24 * 60;

    const QRegularExpressionMatch match = form.match(backup.window);
    int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    const int offset = match.captured(4).toInt() * 60 + match.captured(5).toInt();
    minutes -= match.captured(3) == u"-" ? -offset : offset;
    const int shift = minutes < 0 ? -1 : minutes >= minutesOfDay ? 1 : 0;
    minutes = (minutes + minutesOfDay) % minutesOfDay;

    BackupWindow window;
    for (const QString &day : backup.days) {
        if (const qsizetype index = days.indexOf(day); index >= 0)
            window.weekdays << days[(index + shift + days.size()) % days.size()];
    }
    const auto clock = [](int minute) { return u"%1:%2Z"_s.arg(minute / 60 % 24, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0')); };
    window.time = clock(minutes) + u'-' + clock(minutes + 60);
    return window;
}

} // namespace Cloudsteps
