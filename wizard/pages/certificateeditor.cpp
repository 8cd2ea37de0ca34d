#include "wizard/pages/certificateeditor.h"

#include "wizard/pages/balancerfield.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/filefield.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"
#include "wizard/provision/pemfile.h"

#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

auto read(const QString &key, QString Certificate::*member)
{
    return ofItem(&Balancer::certificates, key, [member](const Certificate &item) { return item.*member; });
}

auto write(const QString &key, QString Certificate::*member)
{
    return toItem(&Balancer::certificates, key, [member](Certificate &item, const QString &value) { item.*member = value; });
}

} // namespace

CertificateEditor::CertificateEditor(Form &form, const QString &key, QWidget *parent)
    : QWidget(parent), m_form(form), m_ui(form.ui()), m_key(key), m_grid(new FormGrid(form, this)), m_remove(nullptr)
{
    const FieldPath path = u"balancer.certificates."_s + key;
    auto *column = new QVBoxLayout(this);
    setSpace(column, 0, 0, 0, 8, 0);
    column->addWidget(m_grid);

    auto *name = form.text(path + u".name"_s, 22, read(key, &Certificate::name), write(key, &Certificate::name));
    m_remove = newTool(path + u".remove"_s, 16, this);
    form.wording().add(m_remove, [this] {
        nameTool(m_remove, m_ui.theme.icon(u"trash"_s), tr("Remove certificate %1").arg(read(m_key, &Certificate::name)(m_ui.draft.topology())));
    });
    connect(m_remove, &QToolButton::clicked, this, &CertificateEditor::remove);
    m_grid->addRow([] { return tr("Name"); }, {name, m_remove}, {}, {path});

    auto *id = form.text(path + u".id"_s, 22, read(key, &Certificate::id), write(key, &Certificate::id));
    m_grid->addRow([] { return tr("Id in the cloud"); }, {id}, [] { return tr("Of a certificate that the account has already. Empty: it is made from the files."); }, {path + u".id"_s});

    auto *certificate = new FileField(form, path + u".certificateFile"_s, read(key, &Certificate::certificateFile), write(key, &Certificate::certificateFile),
                                      [] { return tr("Choose the certificate's file"); },
                                      [] { return tr("Certificates (*.pem *.crt *.cer);;All files (*)"); },
                                      [](const QString &file) {
                                          if (file.isEmpty())
                                              return tr("In PEM format: the site's certificate first, then those of its issuers.");
                                          const auto text = readPem(file, u"CERTIFICATE"_s);
                                          if (text)
                                              return tr("%n certificate(s) in PEM format.", nullptr, int(text->count("-----BEGIN CERTIFICATE-----"_L1)));
                                          return text.error() == PemError::Unreadable ? tr("There is no file here that can be read.") : tr("There is no certificate in PEM format in this file.");
                                      },
                                      m_grid);
    m_certificateFile = m_grid->addRow([] { return tr("Certificate"); }, {certificate}, {}, {path + u".certificateFile"_s});
    auto *privateKey = new FileField(form, path + u".keyFile"_s, read(key, &Certificate::keyFile), write(key, &Certificate::keyFile),
                                     [] { return tr("Choose the private key's file"); },
                                     [] { return tr("Private keys (*.pem *.key);;All files (*)"); },
                                     [](const QString &file) {
                                         if (file.isEmpty())
                                             return tr("In PEM format, without passphrase. It goes to the cloud when the certificate is made, and is kept nowhere else.");
                                         const auto text = readPem(file, u"PRIVATE KEY"_s);
                                         if (text)
                                             return tr("A private key in PEM format. The project holds the path alone.");
                                         switch (text.error()) {
                                         case PemError::Unreadable: return tr("There is no file here that can be read.");
                                         case PemError::NoPem: return tr("There is no private key in PEM format in this file.");
                                         case PemError::Encrypted: return tr("This key has a passphrase. The cloud takes it without one only: save it again in that form.");
                                         }
                                         Q_UNREACHABLE();
                                     },
                                     m_grid);
    m_keyFile = m_grid->addRow([] { return tr("Private key"); }, {privateKey}, {}, {path + u".keyFile"_s});
}

void CertificateEditor::remove()
{
    m_ui.draft.edit({}, [] { return tr("Remove certificate"); }, [key = m_key](Topology &topology) {
        if (topology.balancer)
            topology.balancer->certificates.removeIf([&](const Certificate &item) { return item.key == key; });
    });
}

void CertificateEditor::showValues()
{
    const bool uploaded = read(m_key, &Certificate::id)(m_ui.draft.topology()).isEmpty();
    m_grid->setRowVisible(m_certificateFile, uploaded);
    m_grid->setRowVisible(m_keyFile, uploaded);
    m_remove->setVisible(!m_ui.draft.isLocked(u"balancer.certificates."_s + m_key));
}

} // namespace Cloudsteps
