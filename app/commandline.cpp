#include "app/commandline.h"

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
        {QLatin1String("plan"), Command::Plan, {QStringLiteral("json"), QStringLiteral("refresh")}, true},
        {QLatin1String("status"), Command::Status, {QStringLiteral("json"), QStringLiteral("refresh")}, true},
        {QLatin1String("apply"), Command::Apply, {QStringLiteral("yes"), QStringLiteral("only"), QStringLiteral("json")}, true},
        {QLatin1String("destroy"), Command::Destroy, {QStringLiteral("yes"), QStringLiteral("only"), QStringLiteral("json")}, true},
        {QLatin1String("export"), Command::Export, {QStringLiteral("format"), QStringLiteral("output")}, true},
        {QLatin1String("schema"), Command::Schema, {}, false},
    };
    return table;
}

const QStringList commonOptions{QStringLiteral("endpoint"), QStringLiteral("lang"), QStringLiteral("log")};
const QStringList switches{QStringLiteral("practice"), QStringLiteral("json"), QStringLiteral("refresh"), QStringLiteral("yes")};

tl::unexpected<UsageError> bad(const char *code, const QString &word)
{
    return tl::make_unexpected(UsageError{QLatin1String(code), word});
}

/// Takes one option's value over; the value is "" for switches.
tl::expected<void, UsageError> take(CommandLine &line, const QString &name, const QString &value)
{
    if (name == u"preset") {
        if (value != u"starter" && value != u"tutorial" && value != u"two-zone")
            return bad("value-bad", QStringLiteral("--preset ") + value);
        line.preset = value;
    } else if (name == u"from") {
        line.from = value;
    } else if (name == u"profile") {
        line.profile = value;
    } else if (name == u"account") {
        if (value != u"env")
            return bad("value-bad", QStringLiteral("--account ") + value);
        line.profile = value;
    } else if (name == u"region") {
        line.region = value;
    } else if (name == u"json") {
        line.json = true;
    } else if (name == u"refresh") {
        line.refresh = true;
    } else if (name == u"yes") {
        line.yes = true;
    } else if (name == u"only") {
        for (const QString &word : value.split(u',')) {
            const std::optional<Kind> kind = kindFromName(word);
            if (!kind)
                return bad("value-bad", QStringLiteral("--only ") + word);
            line.only.insert(*kind);
        }
    } else if (name == u"format") {
        if (value != u"pdf" && value != u"svg" && value != u"png" && value != u"json")
            return bad("value-bad", QStringLiteral("--format ") + value);
        line.format = value;
    } else if (name == u"output") {
        line.output = value;
    } else if (name == u"endpoint") {
        const QUrl url(value, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https"))
            return bad("value-bad", QStringLiteral("--endpoint ") + value);
        line.endpoint = url;
    } else if (name == u"lang") {
        if (value != u"zh" && value != u"en")
            return bad("value-bad", QStringLiteral("--lang ") + value);
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
    if (line.command == Command::Export && line.format.isEmpty())
        return bad("argument-missing", QStringLiteral("--format"));
    if (line.command == Command::Export && line.output.isEmpty())
        return bad("argument-missing", QStringLiteral("-o FILE"));
    return {};
}

} // namespace

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
            return bad("option-unknown", word);
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
        return bad("argument-missing", QStringLiteral("PROJECT"));
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
    return t.translate("App", "Usage:") + QStringLiteral(R"(
  cloudsteps [PROJECT]
  cloudsteps new PROJECT [--preset starter|tutorial|two-zone | --from FILE.json] [--practice | --profile NAME | --account env] [--region ID]
  cloudsteps check|plan|status PROJECT [--json] [--refresh]
  cloudsteps apply|destroy PROJECT [--yes] [--only KIND[,KIND]] [--json]
  cloudsteps export PROJECT --format pdf|svg|png|json -o FILE
  cloudsteps schema
  --endpoint URL  --lang zh|en  --log FILE  --version  --help
)");
}

QString usageErrorText(const UsageError &error, const Translator &t)
{
    QString text;
    if (error.code == u"option-unknown")
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
    return text.arg(error.word);
}

} // namespace Cloudsteps
