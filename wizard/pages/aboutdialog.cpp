#include "wizard/pages/aboutdialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/presetpicture.h"
#include "wizard/pages/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

AboutDialog::AboutDialog(const Ui &ui, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"about"_s);
    setWindowTitle(tr("About Cloudsteps"));
    auto *mark = new QLabel(this);
    mark->setPixmap(programIcon(ui.theme).pixmap({56, 56}, devicePixelRatioF()));
    auto *name = newLabel("title", this);
    name->setText(tr("Cloudsteps %1").arg(QStringLiteral(CLOUDSTEPS_VERSION)));
    auto *what = newLabel("second", this, true);
    what->setText(tr("Builds a small Alibaba Cloud architecture in five steps, through the cloud's own API. It sends nothing to anyone but the cloud you chose. Apache License 2.0."));
    auto *head = newLabel("strong", this);
    head->setText(tr("Built with"));

    auto *parts = new Table(ui.theme, 12, this);
    parts->setObjectName(u"about.parts"_s);
    parts->setAccessibleName(head->text());
    parts->setHeaders({tr("Part"), tr("Version"), tr("Licence")});
    const auto row = [](const QString &part, const QString &version, const QString &licence) {
        return TableRow{part, {{part, {}, 0, {}, false}, {version, {}, 0, {}, false}, {licence, {}, 0, {}, false}}, false};
    };
    parts->setRows({
        row(u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0"_s),
        row(tr("Qt HTTP Server (in cloudsim alone)"), QString::fromLatin1(qVersion()), u"GPL-3.0"_s),
        row(u"QtKeychain"_s, QStringLiteral(CLOUDSTEPS_KEYCHAIN_VERSION), u"BSD-3-Clause"_s),
        row(u"OpenSSL libcrypto"_s, QSslSocket::sslLibraryVersionString().section(u' ', 1, 1), u"Apache-2.0"_s),
        row(u"tl::expected"_s, QStringLiteral(CLOUDSTEPS_EXPECTED_VERSION), u"CC0-1.0"_s),
        row(u"SQLite"_s, QString(), tr("public domain")),
        row(u"WenQuanYi Micro Hei"_s, tr("font of reports"), u"GPL-3.0 / Apache-2.0"_s),
        row(u"Noto Sans CJK, Inter"_s, tr("fonts, where installed"), u"OFL-1.1"_s),
        row(tr("Icons"), QStringLiteral(CLOUDSTEPS_VERSION), tr("Apache-2.0, drawn for this program")),
    });

    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"about.close"_s);
    close->setDefault(true);
    auto *top = new QHBoxLayout;
    setSpace(top, 0, 0, 0, 0, 16);
    top->addWidget(mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    setSpace(words, 0, 0, 0, 0, 4);
    words->addWidget(name);
    words->addWidget(what);
    top->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 24, 24, 24, 16, 12);
    column->addLayout(top);
    column->addSpacing(4);
    column->addWidget(head);
    column->addWidget(parts);
    column->addLayout(buttons);
    resize(QSize(720, 620).boundedTo(parent ? parent->size() - QSize(40, 20) : QSize(720, 620)));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace Cloudsteps
