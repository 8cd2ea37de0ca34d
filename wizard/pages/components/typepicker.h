#pragma once

#include "wizard/catalogue/catalogue.h"
#include "wizard/pages/ui.h"
#include "wizard/pages/wording.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace Cloudsteps {

class Table;

/// The table of instance types with its filters. Sold-out types are shown and can be chosen; the rules then say why not.
class TypePicker : public QWidget
{
    Q_OBJECT

public:
    TypePicker(const Ui &ui, Wording &wording, const QString &path, QWidget *parent = nullptr);

    /// `zones`: where it has to be sold.
    void present(const QString &chosen, const QStringList &zones);
    void setLocked(bool locked);

signals:
    void chosen(const QString &type);

private:
    void retranslate();
    void rebuild();
    void fillFilters();
    static QString seriesName(Series series);
    bool passes(const InstanceType &type) const;

    const Ui &m_ui;
    QLineEdit *m_filter;
    QComboBox *m_cpu;
    QComboBox *m_memory;
    QComboBox *m_family; ///< series and families
    QLabel *m_count;
    Table *m_table;
    QString m_chosen;
    QStringList m_zones;
};

} // namespace Cloudsteps
