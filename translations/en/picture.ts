<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Picture</name>
        <message numerus="yes">
            <source>%n public IP(s)</source>
            <translation>
                <numerusform>%n public IP</numerusform>
                <numerusform>%n public IPs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n server</numerusform>
                <numerusform>%n servers</numerusform>
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
            <source>SNAT: %n vSwitch(es)</source>
            <translation>
                <numerusform>SNAT: %n vSwitch</numerusform>
                <numerusform>SNAT: %n vSwitches</numerusform>
            </translation>
        </message>
    </context>
</TS>
