#include "app/commandline.h"

#include "wizard/report/report.h"

#include <QMap>

namespace Cloudsteps {

namespace {

struct Word
{
    QLatin1String name;
    Command command;
    QStringList options; ///< without the common ones
    bool wantsProject;
};

const QList<Word> &words()
{
    static const QList<Word> table{
        {QLatin1String("new"), Command::New,
         {QStringLiteral("preset"), QStringLiteral("from"), QStringLiteral("practice"), QStringLiteral("profile"), QStringLiteral("account"),
          QStringLiteral("region")}, true},
        {QLatin1String("check"), Command::Check, {QStringLiteral("json"), QStringLiteral("refresh")}, true},
        {QLatin1String("plan"), Command::Plan, {QStringLiteral("from"), QStringLiteral("json"), QStringLiteral("refresh")}, true},
        {QLatin1String("status"), Command::Status, {QStringLiteral("json"), QStringLiteral("refresh"), QStringLiteral("adopt")}, true},
        {QLatin1String("apply"), Command::Apply,
         {QStringLiteral("from"), QStringLiteral("yes"), QStringLiteral("allow-data-loss"), QStringLiteral("backup"), QStringLiteral("only"), QStringLiteral("json")}, true},
        {QLatin1String("destroy"), Command::Destroy,
         {QStringLiteral("yes"), QStringLiteral("backup"), QStringLiteral("only"), QStringLiteral("unclaimed"), QStringLiteral("json")}, true},
        {QLatin1String("export"), Command::Export, {QStringLiteral("format"), QStringLiteral("output")}, true},
        {QLatin1String("doctor"), Command::Doctor,
         {QStringLiteral("profile"), QStringLiteral("account"), QStringLiteral("region"), QStringLiteral("output"), QStringLiteral("json")}, false},
        {QLatin1String("schema"), Command::Schema, {}, false},
    };
    return table;
}

const QStringList commonOptions{QStringLiteral("endpoint"), QStringLiteral("lang"), QStringLiteral("log")};
const QStringList switches{QStringLiteral("practice"), QStringLiteral("json"), QStringLiteral("refresh"), QStringLiteral("yes"),
                           QStringLiteral("allow-data-loss"), QStringLiteral("backup")};

tl::unexpected<UsageError> bad(const char *code, const QString &word, const QString &hint = {})
{
    return tl::make_unexpected(UsageError{QLatin1String(code), word, hint});
}

const QString presetWords = QStringLiteral("starter|tutorial|two-zone");

QString formatWords()
{
    QStringList words;
    for (const ExportFormatWords &format : exportFormats)
        words << QLatin1String(format.name);
    return words.join(u'|');
}

bool isOneOf(const QString &value, const QString &words)
{
    return words.split(u'|').contains(value);
}

QString kindWords()
{
    QStringList names;
    for (const Kind kind : allKinds())
        names << kindName(kind);
    return names.join(u'|');
}

/// What a command takes, for the message about an option that it does not.
QString optionWords(const QStringList &names)
{
    QStringList words;
    for (const QString &name : names)
        words << (name == u"output" ? QStringLiteral("-o") : QStringLiteral("--") + name);
    return words.join(u' ');
}

/// Takes one option's value over; the value is "" for switches.
tl::expected<void, UsageError> take(CommandLine &line, const QString &name, const QString &value)
{
    if (name == u"preset") {
        if (!isOneOf(value, presetWords))
            return bad("value-bad", QStringLiteral("--preset ") + value, presetWords);
        line.preset = value;
    } else if (name == u"from") {
        line.from = value;
    } else if (name == u"profile") {
        line.profile = value;
    } else if (name == u"account") {
        if (value != u"env")
            return bad("value-bad", QStringLiteral("--account ") + value, QStringLiteral("env"));
        line.profile = value;
    } else if (name == u"region") {
        line.region = value;
    } else if (name == u"json") {
        line.json = true;
    } else if (name == u"refresh") {
        line.refresh = true;
    } else if (name == u"yes") {
        line.yes = true;
    } else if (name == u"allow-data-loss") {
        line.allowDataLoss = true;
    } else if (name == u"backup") {
        line.backup = true;
    } else if (name == u"only") {
        for (const QString &word : value.split(u',')) {
            const std::optional<Kind> kind = kindFromName(word);
            if (!kind)
                return bad("value-bad", QStringLiteral("--only ") + word, kindWords());
            line.only.insert(*kind);
        }
    } else if (name == u"adopt" || name == u"unclaimed") {
        line.claimed = value.split(u',', Qt::SkipEmptyParts);
        line.refresh |= name == u"adopt";
    } else if (name == u"format") {
        if (!isOneOf(value, formatWords()))
            return bad("value-bad", QStringLiteral("--format ") + value, formatWords());
        line.format = value;
    } else if (name == u"output") {
        line.output = value;
    } else if (name == u"endpoint") {
        const QUrl url(value, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https"))
            return bad("value-bad", QStringLiteral("--endpoint ") + value, QStringLiteral("http://HOST:PORT"));
        line.endpoint = url;
    } else if (name == u"lang") {
        if (value != u"zh" && value != u"en")
            return bad("value-bad", QStringLiteral("--lang ") + value, QStringLiteral("zh|en"));
        line.language = value == u"zh" ? Language::Chinese : Language::English;
    } else if (name == u"log") {
        line.log = value;
    }
    return {};
}

tl::expected<void, UsageError> checkTogether(const CommandLine &line, const QSet<QString> &given)
{
    const int targets = int(given.contains(QStringLiteral("practice"))) + int(given.contains(QStringLiteral("profile")))
        + int(given.contains(QStringLiteral("account")));
    if (targets > 1)
        return bad("exclusive", QStringLiteral("--practice, --profile, --account"));
    if (given.contains(QStringLiteral("preset")) && given.contains(QStringLiteral("from")))
        return bad("exclusive", QStringLiteral("--preset, --from"));
    for (const QString &other : {QStringLiteral("only"), QStringLiteral("backup")}) {
        if (given.contains(QStringLiteral("unclaimed")) && given.contains(other))
            return bad("exclusive", QStringLiteral("--unclaimed, --") + other);
    }
    if (line.command == Command::Export && line.format.isEmpty())
        return bad("argument-missing", QStringLiteral("--format"), formatWords());
    if (line.command == Command::Export && line.output.isEmpty())
        return bad("argument-missing", QStringLiteral("-o FILE"));
    return {};
}

} // namespace

QString commandWords()
{
    QStringList names;
    for (const Word &word : words())
        names << word.name;
    return names.join(u' ');
}

tl::expected<CommandLine, UsageError> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    QStringList rest = arguments;
    QStringList allowed = commonOptions;
    bool wantsProject = false;
    if (!rest.isEmpty()) {
        const QString &first = rest.first();
        if (first == u"help" || first == u"--help" || first == u"-h") {
            line.command = Command::Help;
            return line;
        }
        if (first == u"--version") {
            line.command = Command::Version;
            return line;
        }
        for (const Word &word : words()) {
            if (first == word.name) {
                line.command = word.command;
                allowed += word.options;
                wantsProject = word.wantsProject;
                rest.removeFirst();
                break;
            }
        }
    }
    QSet<QString> given;
    bool onlyArguments = false;
    QStringList positional;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (onlyArguments || !word.startsWith(u'-') || word == u"-") {
            positional << word;
            continue;
        }
        if (word == u"--") {
            onlyArguments = true;
            continue;
        }
        if (word == u"--help" || word == u"-h") {
            line.command = Command::Help;
            return line;
        }
        QString name = word == u"-o" ? QStringLiteral("output") : word.mid(word.startsWith(u"--") ? 2 : 1);
        std::optional<QString> value;
        if (const qsizetype equals = name.indexOf(u'='); equals >= 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        }
        if (!allowed.contains(name) || (!word.startsWith(u"--") && word != u"-o"))
            return bad("option-unknown", word, optionWords(allowed));
        if (switches.contains(name)) {
            if (value)
                return bad("value-bad", word);
        } else if (!value) {
            if (rest.isEmpty())
                return bad("value-missing", word);
            value = rest.takeFirst();
        }
        if (const auto taken = take(line, name, value.value_or(QString())); !taken)
            return tl::make_unexpected(taken.error());
        if (!switches.contains(name) && value->isEmpty())
            return bad("value-missing", word);
        given.insert(name);
    }
    if (wantsProject && positional.isEmpty())
        return bad("argument-missing", QStringLiteral("PROJECT"), QStringLiteral("cloudsteps %1 PROJECT").arg(arguments.first()));
    if (line.command == Command::Window && positional.size() > 1)
        return bad("command-unknown", positional.first(), commandWords());
    const qsizetype most = wantsProject || line.command == Command::Window ? 1 : 0;
    if (positional.size() > most)
        return bad("argument-extra", positional.at(most));
    line.project = positional.value(0);
    if (const auto fits = checkTogether(line, given); !fits)
        return tl::make_unexpected(fits.error());
    return line;
}

QString usageText(const Translator &t)
{
    const auto says = [&](const char *words) { return QStringLiteral("      ") + t.translate("App", words) + u'\n'; };
    QString text = t.translate("App", "Usage:") + u'\n';
    text += QStringLiteral("  cloudsteps [PROJECT]\n") + says(QT_TRANSLATE_NOOP("App", "Opens the window, with a project when one is given."));
    text += QStringLiteral("  cloudsteps new PROJECT [--preset %1 | --from FILE.json]\n"
                           "                         [--practice | --profile NAME | --account env] [--region ID]\n").arg(presetWords)
            + says(QT_TRANSLATE_NOOP("App", "Makes a project file, for practice unless an account is named. Never overwrites."));
    text += QStringLiteral("  cloudsteps check PROJECT [--refresh] [--json]\n") + says(QT_TRANSLATE_NOOP("App", "Tells what stands against building it, and gives advice. With --refresh it asks the cloud."));
    text += QStringLiteral("  cloudsteps plan PROJECT [--from FILE.json] [--refresh] [--json]\n") + says(QT_TRANSLATE_NOOP("App", "Lists the steps and what they cost. With --refresh it asks the cloud for prices."));
    text += QStringLiteral("  cloudsteps apply PROJECT [--from FILE.json] [--yes] [--allow-data-loss [--backup]] [--only KIND[,KIND]] [--json]\n")
            + says(QT_TRANSLATE_NOOP("App", "Builds what is not there yet, changes what is wanted otherwise. Can be repeated after any failure."))
            + says(QT_TRANSLATE_NOOP("App", "With --from the file is what is wanted from now on. Data goes only with --allow-data-loss."));
    text += QStringLiteral("  cloudsteps status PROJECT [--refresh | --adopt ID[,ID]] [--json]\n") + says(QT_TRANSLATE_NOOP("App", "Lists what was built. With --refresh it asks the cloud."))
            + says(QT_TRANSLATE_NOOP("App", "With --adopt, things with the project's tag that it doesn't know become the project's."));
    text += QStringLiteral("  cloudsteps destroy PROJECT [--yes] [--backup] [--only KIND[,KIND] | --unclaimed ID[,ID]] [--json]\n")
            + says(QT_TRANSLATE_NOOP("App", "Removes what was built, data included. With --backup the database is backed up first, and that backup kept."))
            + says(QT_TRANSLATE_NOOP("App", "With --unclaimed, only those things with the project's tag that it doesn't know."));
    text += QStringLiteral("  cloudsteps export PROJECT --format %1 -o FILE\n").arg(formatWords()) + says(QT_TRANSLATE_NOOP("App", "Writes the report, the picture, the topology, or what other tools build it from."));
    text += QStringLiteral("  cloudsteps doctor [--profile NAME | --account env] [--region ID] [-o FILE] [--json]\n")
            + says(QT_TRANSLATE_NOOP("App", "Looks an account over without changing anything, and writes a report that may be shown."));
    text += QStringLiteral("  cloudsteps schema\n") + says(QT_TRANSLATE_NOOP("App", "Prints the JSON Schema of topology files."));
    text += QStringLiteral("  KIND: %1\n").arg(kindWords());
    text += QStringLiteral("  --lang zh|en   --endpoint URL   --log FILE   --version   --help\n")
            + says(QT_TRANSLATE_NOOP("App", "These go with every command."));
    return text;
}

QString usageErrorText(const UsageError &error, const Translator &t)
{
    QString text;
    if (error.code == u"command-unknown")
        text = t.translate("App", "There is neither a command nor a project file named %1.");
    else if (error.code == u"option-unknown")
        text = t.translate("App", "Unknown option: %1");
    else if (error.code == u"value-missing")
        text = t.translate("App", "%1 needs a value.");
    else if (error.code == u"value-bad")
        text = t.translate("App", "This value is not possible: %1");
    else if (error.code == u"argument-missing")
        text = t.translate("App", "%1 is missing.");
    else if (error.code == u"argument-extra")
        text = t.translate("App", "One word too many: %1");
    else
        text = t.translate("App", "Only one of these can be given: %1");
    text = text.arg(error.word);
    if (!error.hint.isEmpty())
        text += u'\n' + t.translate("App", "Possible: %1").arg(error.hint);
    return text;
}

} // namespace Cloudsteps
