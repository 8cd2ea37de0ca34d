#include "wizard/pages/components/chargerows.h"

#include "wizard/pages/draft.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

struct ChargeWords
{
    Q_DECLARE_TR_FUNCTIONS(ChargeRows)
};

} // namespace

void addChargeRows(Form &form, FormGrid &grid, const FieldPath &path, const ChargeOf &chargeOf, const std::function<void(Topology &)> &settle)
{
    const auto read = [chargeOf](const Topology &topology) {
        Topology copy = topology;
        const Charge *charge = chargeOf(copy);
        return charge ? *charge : Charge();
    };
    const auto model = form.segments(
        path + u".model"_s,
        [] { return QList<Option>{{u"payAsYouGo"_s, ChargeWords::tr("Pay-as-you-go"), true, {}}, {u"subscription"_s, ChargeWords::tr("Subscription"), true, {}}}; },
        [read](const Topology &t) { return read(t).model == ChargeModel::Subscription ? u"subscription"_s : u"payAsYouGo"_s; },
        [chargeOf, settle](Topology &t, const QString &value) {
            if (Charge *charge = chargeOf(t))
                charge->model = value == "subscription"_L1 ? ChargeModel::Subscription : ChargeModel::PayAsYouGo;
            if (settle)
                settle(t);
        });
    grid.addRow([] { return ChargeWords::tr("Payment"); }, {model}, {}, {path});
    const auto period = form.number(path + u".period"_s, 1, 12, 1, [read](const Topology &t) { return read(t).period; },
                                    [chargeOf](Topology &t, const int &value) {
                                        if (Charge *charge = chargeOf(t))
                                            charge->period = value;
                                    });
    const auto unit = form.choice(path + u".unit"_s,
                                  [] { return QList<Option>{{u"month"_s, ChargeWords::tr("months"), true, {}}, {u"year"_s, ChargeWords::tr("years"), true, {}}}; },
                                  [read](const Topology &t) { return read(t).unit == PeriodUnit::Year ? u"year"_s : u"month"_s; },
                                  [chargeOf](Topology &t, const QString &value) {
                                      if (Charge *charge = chargeOf(t))
                                          charge->unit = value == "year"_L1 ? PeriodUnit::Year : PeriodUnit::Month;
                                  });
    const auto renew = form.check(path + u".autoRenew"_s, [] { return ChargeWords::tr("Renew automatically"); }, [read](const Topology &t) { return read(t).autoRenew; },
                                  [chargeOf](Topology &t, const bool &on) {
                                      if (Charge *charge = chargeOf(t))
                                          charge->autoRenew = on;
                                  });
    QWidget *row = grid.addRow([] { return ChargeWords::tr("Period"); }, {period, unit, renew});
    form.follow(row, [&form, &grid, row, read] {
        grid.setRowVisible(row, read(form.ui().draft.topology()).model == ChargeModel::Subscription);
    });
}

QString chargeText(const Charge &charge)
{
    if (charge.model == ChargeModel::PayAsYouGo)
        return ChargeWords::tr("Pay-as-you-go");
    return charge.unit == PeriodUnit::Year ? ChargeWords::tr("Subscription of %n year(s)", nullptr, charge.period)
                                           : ChargeWords::tr("Subscription of %n month(s)", nullptr, charge.period);
}

} // namespace Cloudsteps
