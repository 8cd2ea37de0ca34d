<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ChargeRows</name>
        <message numerus="yes">
            <source>Subscription of %n year(s)</source>
            <translation>
                <numerusform>Subscription of %n year</numerusform>
                <numerusform>Subscription of %n years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Subscription of %n month(s)</source>
            <translation>
                <numerusform>Subscription of %n month</numerusform>
                <numerusform>Subscription of %n months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ApiCallsDialog</name>
        <message numerus="yes">
            <source>%n request(s) will be sent, in this order. Passwords are masked; names in &lt;&gt; are ids that don't exist yet.</source>
            <translation>
                <numerusform>%n request will be sent. Passwords are masked; names in &lt;&gt; are ids that don't exist yet.</numerusform>
                <numerusform>%n requests will be sent, in this order. Passwords are masked; names in &lt;&gt; are ids that don't exist yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::BalancerPage</name>
        <message numerus="yes">
            <source>%n listener(s)</source>
            <translation>
                <numerusform>%n listener</numerusform>
                <numerusform>%n listeners</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n backend server(s)</source>
            <translation>
                <numerusform>%n backend server</numerusform>
                <numerusform>%n backend servers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::CachePage</name>
        <message numerus="yes">
            <source>%n shard(s)</source>
            <translation>
                <numerusform>%n shard</numerusform>
                <numerusform>%n shards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n read replica(s)</source>
            <translation>
                <numerusform>%n read replica</numerusform>
                <numerusform>%n read replicas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n connection</numerusform>
                <numerusform>%n connections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>accounts</comment>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::CertificateEditor</name>
        <message numerus="yes">
            <source>%n certificate(s) in PEM format.</source>
            <translation>
                <numerusform>%n certificate in PEM format.</numerusform>
                <numerusform>%n certificates in PEM format.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ChangeDialog</name>
        <message numerus="yes">
            <source>%n change(s) lose data or addresses for good</source>
            <translation>
                <numerusform>%n change loses data or addresses for good</numerusform>
                <numerusform>%n changes lose data or addresses for good</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ChangesPanel</name>
        <message numerus="yes">
            <source>%n planned change(s)</source>
            <translation>
                <numerusform>%n planned change</numerusform>
                <numerusform>%n planned changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::DatabasePage</name>
        <message numerus="yes">
            <source>%n core(s)</source>
            <translation>
                <numerusform>%n core</numerusform>
                <numerusform>%n cores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) a week</source>
            <translation>
                <numerusform>%n day a week</numerusform>
                <numerusform>%n days a week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>kept %n day(s)</source>
            <translation>
                <numerusform>kept %n day</numerusform>
                <numerusform>kept %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>whitelists</comment>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::DnatSection</name>
        <message numerus="yes">
            <source>%n entry(ies)</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::FailureCard</name>
        <message numerus="yes">
            <source>Go on with %n server(s)</source>
            <translation>
                <numerusform>Go on with one server</numerusform>
                <numerusform>Go on with %n servers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::FindingsDialog</name>
        <message numerus="yes">
            <source>Show %n closed note(s) again</source>
            <translation>
                <numerusform>Show %n closed note again</numerusform>
                <numerusform>Show %n closed notes again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::KindPage</name>
        <message numerus="yes">
            <source>%n error(s) to fix first</source>
            <translation>
                <numerusform>%n error to fix first</numerusform>
                <numerusform>%n errors to fix first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Apply %n change(s)</source>
            <translation>
                <numerusform>Apply %n change</numerusform>
                <numerusform>Apply %n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ListenerEditor</name>
        <message numerus="yes">
            <source>a client stays for %n s</source>
            <translation>
                <numerusform>a client stays for %n s</numerusform>
                <numerusform>a client stays for %n s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>a visitor stays for %n s</source>
            <translation>
                <numerusform>a visitor stays for %n s</numerusform>
                <numerusform>a visitor stays for %n s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n s</source>
            <translation>
                <numerusform>every %n s</numerusform>
                <numerusform>every %n s</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::LiveChoices</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::NatSection</name>
        <message numerus="yes">
            <source>%1, %n public IP(s)</source>
            <translation>
                <numerusform>%1, %n public IP</numerusform>
                <numerusform>%1, %n public IPs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::OverviewPage</name>
        <message numerus="yes">
            <source>%n error(s) to fix first</source>
            <translation>
                <numerusform>%n error to fix first</numerusform>
                <numerusform>%n errors to fix first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All is ready: %n step(s) done.</source>
            <translation>
                <numerusform>All is ready: %n step done.</numerusform>
                <numerusform>All is ready: %n steps done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n resource(s) are ready</source>
            <translation>
                <numerusform>The resource is ready</numerusform>
                <numerusform>All %n resources are ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n resource(s) are not there</source>
            <translation>
                <numerusform>%n resource is not there</numerusform>
                <numerusform>%n resources are not there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Apply %n change(s)</source>
            <translation>
                <numerusform>Apply %n change</numerusform>
                <numerusform>Apply %n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::Rail</name>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n server</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n error</numerusform>
                <numerusform>%n errors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n zone(s)</source>
            <translation>
                <numerusform>%n zone</numerusform>
                <numerusform>%n zones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::RecentPanel</name>
        <message numerus="yes">
            <source>%n step(s) failed</source>
            <translation>
                <numerusform>%n step failed</numerusform>
                <numerusform>%n steps failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) ready</source>
            <translation>
                <numerusform>%n step ready</numerusform>
                <numerusform>%n steps ready</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ReleaseField</name>
        <message numerus="yes">
            <source>Must be at least %n minute(s) ahead.</source>
            <translation>
                <numerusform>Must be at least %n minute ahead.</numerusform>
                <numerusform>Must be at least %n minutes ahead.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Can be %n year(s) ahead at most.</source>
            <translation>
                <numerusform>Can be %n year ahead at most.</numerusform>
                <numerusform>Can be %n years ahead at most.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::RemovalDialog</name>
        <message numerus="yes">
            <source>%n resource(s) will be removed for good</source>
            <translation>
                <numerusform>%n resource will be removed for good</numerusform>
                <numerusform>%n resources will be removed for good</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ServerGroupEditor</name>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n server</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ServersPage</name>
        <message numerus="yes">
            <source>%n rule(s)</source>
            <translation>
                <numerusform>%n rule</numerusform>
                <numerusform>%n rules</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::SidePane</name>
        <message numerus="yes">
            <source>%n step(s) are left. Nothing runs; what exists stays, and is billed.</source>
            <translation>
                <numerusform>One step is left. Nothing runs; what exists stays, and is billed.</numerusform>
                <numerusform>%n steps are left. Nothing runs; what exists stays, and is billed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::TypePicker</name>
        <message numerus="yes">
            <source>%n type(s)</source>
            <translation>
                <numerusform>%n type</numerusform>
                <numerusform>%n types</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::Window</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The cloud differs from the project in %n place(s)</source>
            <translation>
                <numerusform>The cloud differs from the project in %n place</numerusform>
                <numerusform>The cloud differs from the project in %n places</numerusform>
            </translation>
        </message>
    </context>
</TS>
