#include "wizard/pages/existingchoices.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QString existingLabel(const ExistingThing &thing)
{
    QStringList parts{thing.name.isEmpty() ? thing.id : thing.name};
    if (thing.cidr != Cidr())
        parts << thing.cidr.toString();
    if (parts.constFirst() != thing.id)
        parts << thing.id;
    return parts.join(u" · "_s);
}

QList<Option> existingOptions(const QString &fresh, const QList<ExistingThing> &things, const QString &vpc, const QStringList &taken)
{
    QList<Option> options{{QString(), fresh, true, {}}};
    for (const ExistingThing &thing : things) {
        if ((vpc.isEmpty() || thing.vpc == vpc) && !taken.contains(thing.id))
            options.append({thing.id, existingLabel(thing), true, {}});
    }
    return options;
}

QList<Option> withChosen(QList<Option> options, const ExistingThing &chosen)
{
    const bool known = std::any_of(options.cbegin(), options.cend(), [&](const Option &option) { return option.key == chosen.id; });
    if (!known)
        options.append({chosen.id, existingLabel(chosen), true, {}});
    return options;
}

QWidget *existingLister(Page &page, Form &form, const QString &name)
{
    auto *box = new QWidget(&page);
    auto *line = new QHBoxLayout(box);
    setSpace(line, 0, 0, 0, 0, 12);
    auto *button = new QPushButton(box);
    button->setObjectName(name);
    button->setProperty("scale", u"small"_s);
    auto *result = newLabel("help", box, true);
    line->addWidget(button, 0, Qt::AlignLeft);
    line->addWidget(result, 1);
    QObject::connect(button, &QPushButton::clicked, &page, &Page::existingAsked);
    const Draft &draft = form.ui().draft;
    const auto show = [&draft, button, result] {
        const auto in = [](const char *text) { return QCoreApplication::translate("ExistingChoices", text); };
        const std::optional<ExistingThings> &things = draft.existing();
        const QString words = draft.isListingExisting() ? in(QT_TRANSLATE_NOOP("ExistingChoices", "Looking...")) : things ? in(QT_TRANSLATE_NOOP("ExistingChoices", "Look again")) : in(QT_TRANSLATE_NOOP("ExistingChoices", "Look for existing ones"));
        button->setText(words);
        button->setAccessibleName(words);
        button->setEnabled(!draft.isListingExisting());
        QString told;
        if (things && things->failure)
            told = draft.texts().failure(*things->failure);
        else if (things && things->vpcs.isEmpty() && things->keyPairs.isEmpty())
            told = in(QT_TRANSLATE_NOOP("ExistingChoices", "The account has nothing in this region that could be used."));
        result->setText(told);
        result->setVisible(!told.isEmpty());
    };
    form.wording().add(button, show);
    form.follow(button, show);
    return box;
}

} // namespace Cloudsteps
