#include "wizard/pages/components/decision.h"

#include "wizard/pages/components/basics.h"

#include <QCheckBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QLineEdit *addConfirmation(QBoxLayout *column, const QString &label, const QString &name)
{
    auto *words = newLabel("word", column->parentWidget(), true);
    words->setText(label);
    auto *field = new QLineEdit(column->parentWidget());
    field->setObjectName(name);
    field->setAccessibleName(label);
    words->setBuddy(field);
    column->addWidget(words);
    column->addWidget(field);
    return field;
}

void addExplained(QBoxLayout *column, QCheckBox *choice)
{
    auto *words = newLabel("second", column->parentWidget(), true);
    words->setText(choice->toolTip());
    choice->setAccessibleDescription(choice->toolTip());
    column->addWidget(choice);
    column->addWidget(words);
}

void addDecision(QDialog *dialog, QBoxLayout *column, QPushButton *keep, QPushButton *lose)
{
    lose->setProperty("kind", u"danger"_s);
    lose->setAutoDefault(false);
    keep->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(lose);
    column->addLayout(buttons);
    QObject::connect(lose, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(keep, &QPushButton::clicked, dialog, &QDialog::reject);
}

} // namespace Cloudsteps
