<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Exports</name>
        <message>
            <source>Id of the VPC that was there already</source>
            <translation>已有专有网络的 ID</translation>
        </message>
        <message>
            <source>Id of a vSwitch that was there already</source>
            <translation>已有交换机的 ID</translation>
        </message>
        <message>
            <source>Id of the security group that was there already</source>
            <translation>已有安全组的 ID</translation>
        </message>
        <message>
            <source>%1: made by Cloudsteps for Terraform 1.5 or later. Try it with: terraform init &amp;&amp; terraform plan</source>
            <translation>%1：由云阶生成，适用于 Terraform 1.5 及以上版本。试运行：terraform init &amp;&amp; terraform plan</translation>
        </message>
        <message>
            <source>The access key comes from the environment: ALICLOUD_ACCESS_KEY and ALICLOUD_SECRET_KEY. No secret is in this file.</source>
            <translation>AccessKey 取自环境变量 ALICLOUD_ACCESS_KEY 和 ALICLOUD_SECRET_KEY。本文件不含任何机密。</translation>
        </message>
        <message>
            <source>Passwords are asked for, or come from the environment as TF_VAR_ and the name of the variable. Terraform writes them into its state file: keep that safe.</source>
            <translation>密码在运行时询问，或取自名为 TF_VAR_ 加变量名的环境变量。Terraform 会把密码写入状态文件，请妥善保管。</translation>
        </message>
        <message>
            <source>The project is a practice one: nothing of it exists in a real account, so nothing is imported.</source>
            <translation>这是练习项目：真实账号中没有这些资源，因此不导入任何资源。</translation>
        </message>
        <message>
            <source>What exists already is taken over and not made again.</source>
            <translation>已创建的资源直接导入，不会重复创建。</translation>
        </message>
        <message>
            <source>Not in this file: what the health check of UDP port %1 sends and expects; the resource has no such attribute.</source>
            <translation>本文件未包含：UDP 端口 %1 健康检查的请求和返回内容；该资源没有对应的属性。</translation>
        </message>
        <message>
            <source>Not in this file: port %1 goes without health check; the resource can't switch that of TCP and UDP off.</source>
            <translation>本文件未包含：端口 %1 关闭健康检查；该资源无法关闭 TCP 和 UDP 监听的健康检查。</translation>
        </message>
        <message>
            <source>Address of the load balancer</source>
            <translation>负载均衡的服务地址</translation>
        </message>
        <message>
            <source>Not in this file: the whitelist %1 of the database with %2; the resource has one whitelist only.</source>
            <translation>本文件未包含：数据库的白名单分组 %1（%2）；该资源只支持一个白名单分组。</translation>
        </message>
        <message>
            <source>Password of the database account %1</source>
            <translation>数据库账号 %1 的密码</translation>
        </message>
        <message>
            <source>Address of the database</source>
            <translation>数据库的连接地址</translation>
        </message>
        <message>
            <source>Password of the default account of Redis</source>
            <translation>Redis 默认账号的密码</translation>
        </message>
        <message>
            <source>Password of the Redis account %1</source>
            <translation>Redis 账号 %1 的密码</translation>
        </message>
        <message>
            <source>Address of Redis</source>
            <translation>Redis 的连接地址</translation>
        </message>
        <message>
            <source>Public IP addresses</source>
            <translation>弹性公网 IP 地址</translation>
        </message>
        <message>
            <source>Password of the servers</source>
            <translation>实例的登录密码</translation>
        </message>
        <message>
            <source>Name of the key pair that was there already</source>
            <translation>已有密钥对的名称</translation>
        </message>
        <message>
            <source>Public half of the key pair, as in an .pub file; ssh-keygen -y tells it of a private key file</source>
            <translation>密钥对的公钥，即 .pub 文件的内容；可用 ssh-keygen -y 从私钥文件得到</translation>
        </message>
        <message>
            <source>Private addresses of the servers</source>
            <translation>实例的私网地址</translation>
        </message>
        <message>
            <source>%1: made by Cloudsteps. A stack makes everything anew; for %2.</source>
            <translation>%1：由云阶生成，用于 %2。资源栈会重新创建全部资源。</translation>
        </message>
        <message>
            <source>Certificate %1 in PEM form</source>
            <translation>证书 %1 的内容（PEM 格式）</translation>
        </message>
        <message>
            <source>Private key of the certificate %1 in PEM form</source>
            <translation>证书 %1 的私钥（PEM 格式）</translation>
        </message>
        <message>
            <source>How the health check of port %1 asks: method, or what is sent and expected. Set it in the console.</source>
            <translation>端口 %1 健康检查的方法或请求和返回内容。请在控制台设置。</translation>
        </message>
        <message>
            <source>How long the SQL explorer of the database keeps its log: %1 days. Set it in the console.</source>
            <translation>数据库 SQL 洞察日志的保存时长：%1 天。请在控制台设置。</translation>
        </message>
        <message>
            <source>Read/write splitting of the database. Switch it on in the console.</source>
            <translation>数据库的读写分离。请在控制台开通。</translation>
        </message>
        <message>
            <source>Not in this file: the servers %1 go without I/O optimization; the resource no longer has such an attribute.</source>
            <translation>本文件未包含：实例 %1 不使用 I/O 优化；该资源已没有对应的属性。</translation>
        </message>
        <message>
            <source>%1: made by Cloudsteps for the aliyun command line tool, whose profile says which account pays.</source>
            <translation>%1：由云阶生成，用于阿里云 CLI（aliyun），费用由其配置所对应的账号承担。</translation>
        </message>
        <message>
            <source>Every run orders what it makes; after a failure export again and run what is left.</source>
            <translation>每次运行都会下单创建；失败后请重新导出，再运行剩余部分。</translation>
        </message>
        <message>
            <source>Passwords come from the environment and are arguments of aliyun while it runs: use a machine of your own.</source>
            <translation>密码取自环境变量，运行时会作为 aliyun 的参数，请在自己的机器上运行。</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>weighted round robin</source>
            <translation>加权轮询</translation>
        </message>
        <message>
            <source>round robin</source>
            <translation>轮询</translation>
        </message>
        <message>
            <source>weighted least connections</source>
            <translation>加权最小连接数</translation>
        </message>
        <message>
            <source>off</source>
            <comment>health check</comment>
            <translation>关闭</translation>
        </message>
        <message>
            <source>every %1 s</source>
            <translation>每 %1 秒</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Connection string</source>
            <translation>连接地址</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络类型</translation>
        </message>
        <message>
            <source>Internet</source>
            <translation>公网</translation>
        </message>
        <message>
            <source>Private, in vSwitch %1</source>
            <translation>内网，交换机 %1</translation>
        </message>
        <message>
            <source>Charge</source>
            <translation>计费</translation>
        </message>
        <message>
            <source>Pay-as-you-go, by LCU</source>
            <translation>按量付费，按 LCU 计</translation>
        </message>
        <message>
            <source>Listeners</source>
            <translation>监听</translation>
        </message>
        <message>
            <source>Listener</source>
            <translation>监听</translation>
        </message>
        <message>
            <source>Backend port</source>
            <translation>后端端口</translation>
        </message>
        <message>
            <source>Scheduling</source>
            <translation>调度算法</translation>
        </message>
        <message>
            <source>Health check</source>
            <translation>健康检查</translation>
        </message>
        <message>
            <source>Backend servers</source>
            <translation>后端服务器</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Private address</source>
            <translation>内网地址</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>流量占比</translation>
        </message>
        <message>
            <source>Redis instance</source>
            <translation>Redis 实例</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>系列</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>primary %1, replica %2</source>
            <comment>zones</comment>
            <translation>主 %1，副本 %2</translation>
        </message>
        <message>
            <source>Whitelist</source>
            <translation>白名单</translation>
        </message>
        <message>
            <source>The instance's password stands in no report.</source>
            <translation>实例密码不会写进任何报告。</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>费用估算</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>An hour</source>
            <translation>每小时</translation>
        </message>
        <message>
            <source>A month</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>%1合计</translation>
        </message>
        <message>
            <source>In all</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Practice prices are examples. Usage such as traffic, LCU and backup storage comes on top.</source>
            <translation>练习模式的价格是示例。流量、LCU、备份存储等用量另计。</translation>
        </message>
        <message>
            <source>Usage such as traffic, LCU and backup storage comes on top.</source>
            <translation>流量、LCU、备份存储等用量另计。</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>周一</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>周二</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>周三</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>周四</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>周五</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>周六</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>周日</translation>
        </message>
        <message>
            <source>%1 at %2, kept %3</source>
            <comment>days, time, number of days</comment>
            <translation>%1 %2，保留 %3</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, with log backup</source>
            <translation>%1，含日志备份</translation>
        </message>
        <message>
            <source>Database instance</source>
            <translation>数据库实例</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>引擎</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>primary %1, standby %2</source>
            <comment>zones</comment>
            <translation>主 %1，备 %2</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>The cloud's own policy</source>
            <translation>云的默认策略</translation>
        </message>
        <message>
            <source>Release protection</source>
            <translation>释放保护</translation>
        </message>
        <message>
            <source>On</source>
            <translation>开启</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Character set</source>
            <translation>字符集</translation>
        </message>
        <message>
            <source>read and write</source>
            <translation>读写</translation>
        </message>
        <message>
            <source>read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>DDL only</source>
            <translation>仅 DDL</translation>
        </message>
        <message>
            <source>DML only</source>
            <translation>仅 DML</translation>
        </message>
        <message>
            <source>owner</source>
            <translation>所有者</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Privileges</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>privileged</source>
            <translation>高权限账号</translation>
        </message>
        <message>
            <source>standard</source>
            <comment>type of account</comment>
            <translation>普通账号</translation>
        </message>
        <message>
            <source>Read-only instances</source>
            <translation>只读实例</translation>
        </message>
        <message>
            <source>Connections to read-only instances</source>
            <translation>只读实例的连接地址</translation>
        </message>
        <message>
            <source>Passwords of accounts stand in no report.</source>
            <translation>账号密码不会写进任何报告。</translation>
        </message>
        <message>
            <source>Practice (simulated cloud)</source>
            <translation>练习模式（模拟云）</translation>
        </message>
        <message>
            <source>International site</source>
            <translation>国际站</translation>
        </message>
        <message>
            <source>China site</source>
            <translation>中国站</translation>
        </message>
        <message>
            <source>%1, all ready</source>
            <translation>%1 个，全部就绪</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Resources</source>
            <translation>资源</translation>
        </message>
        <message>
            <source>Cloud architecture report</source>
            <translation>云架构报告</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Key points</source>
            <translation>要点</translation>
        </message>
        <message>
            <source>Table %1</source>
            <translation>表 %1</translation>
        </message>
        <message>
            <source>%1: cloud architecture report</source>
            <translation>%1：云架构报告</translation>
        </message>
        <message>
            <source>Cloudsteps %1, %2</source>
            <comment>version, time</comment>
            <translation>云阶 Cloudsteps %1，%2</translation>
        </message>
        <message>
            <source>Practice, nothing is billed</source>
            <translation>练习模式，不扣费</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>%1 (continued)</source>
            <translation>%1（续）</translation>
        </message>
        <message>
            <source>No load balancer.</source>
            <translation>没有负载均衡。</translation>
        </message>
        <message>
            <source>%1 to port %2</source>
            <comment>listener, backend port</comment>
            <translation>%1 转到端口 %2</translation>
        </message>
        <message>
            <source>Load balancer %1: %2.</source>
            <translation>负载均衡 %1：%2。</translation>
        </message>
        <message>
            <source>Weights: %1.</source>
            <translation>权重：%1。</translation>
        </message>
        <message>
            <source>No server, database or cache has a public address.</source>
            <translation>服务器、数据库、缓存都没有公网地址。</translation>
        </message>
        <message>
            <source>Servers with a public IP of their own: %1.</source>
            <translation>自带公网 IP 的服务器：%1。</translation>
        </message>
        <message>
            <source>Out to the internet through NAT: %1.</source>
            <translation>经 NAT 出网：%1。</translation>
        </message>
        <message>
            <source>database without standby</source>
            <translation>数据库没有备节点</translation>
        </message>
        <message>
            <source>database in %1, standby in %2</source>
            <comment>zones</comment>
            <translation>数据库主节点在 %1，备节点在 %2</translation>
        </message>
        <message>
            <source>database and standby in %1</source>
            <comment>zone</comment>
            <translation>数据库主备节点都在 %1</translation>
        </message>
        <message>
            <source>cache in %1, replica in %2</source>
            <comment>zones</comment>
            <translation>缓存在 %1，副本在 %2</translation>
        </message>
        <message>
            <source>cache in %1</source>
            <comment>zone</comment>
            <translation>缓存在 %1</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1。</translation>
        </message>
        <message numerus="yes">
            <source>%n failed step(s)</source>
            <translation>
                <numerusform>%n 个失败的步骤</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n 条错误</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n 条警告</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n 条提示</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing.</source>
            <translation>没有。</translation>
        </message>
        <message>
            <source>Way in</source>
            <translation>入口</translation>
        </message>
        <message>
            <source>Isolation</source>
            <translation>隔离</translation>
        </message>
        <message>
            <source>Availability</source>
            <translation>可用性</translation>
        </message>
        <message>
            <source>Look at</source>
            <translation>还要留意</translation>
        </message>
        <message>
            <source>VPC and gateway</source>
            <translation>专有网络与网关</translation>
        </message>
        <message>
            <source>Resource</source>
            <translation>资源</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>enhanced</source>
            <translation>增强型</translation>
        </message>
        <message>
            <source>paid by bandwidth</source>
            <translation>按带宽计费</translation>
        </message>
        <message>
            <source>paid by traffic</source>
            <translation>按流量计费</translation>
        </message>
        <message>
            <source>vSwitches</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>CIDR block</source>
            <translation>网段</translation>
        </message>
        <message>
            <source>Usable addresses</source>
            <translation>可用地址数</translation>
        </message>
        <message>
            <source>Public IPs</source>
            <translation>公网 IP</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Public IP</source>
            <translation>公网 IP</translation>
        </message>
        <message>
            <source>Used for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Bandwidth</source>
            <translation>带宽</translation>
        </message>
        <message>
            <source>shared %1 Mbit/s</source>
            <translation>共享 %1 Mbit/s</translation>
        </message>
        <message>
            <source>%1 Mbit/s, by traffic</source>
            <translation>%1 Mbit/s，按流量</translation>
        </message>
        <message>
            <source>SNAT entries</source>
            <translation>SNAT 条目</translation>
        </message>
        <message>
            <source>vSwitch</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>Goes out as</source>
            <translation>出网地址</translation>
        </message>
        <message>
            <source>any</source>
            <translation>任意</translation>
        </message>
        <message>
            <source>Port forwarding (DNAT)</source>
            <translation>端口转发（DNAT）</translation>
        </message>
        <message>
            <source>Outside</source>
            <translation>公网</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>Inside</source>
            <translation>内网</translation>
        </message>
        <message numerus="yes">
            <source>%n vSwitch(es)</source>
            <translation>
                <numerusform>%n 个交换机</numerusform>
            </translation>
        </message>
        <message>
            <source>Advice still open</source>
            <translation>未处理的建议</translation>
        </message>
        <message>
            <source>Level</source>
            <comment>of advice</comment>
            <translation>级别</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>What and why</source>
            <translation>内容与原因</translation>
        </message>
        <message>
            <source>Failed steps</source>
            <translation>失败的步骤</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>错误码</translation>
        </message>
        <message>
            <source>Request ID</source>
            <translation>请求编号</translation>
        </message>
        <message>
            <source>Still there though no longer wanted</source>
            <translation>仍然存在但已不再需要的资源</translation>
        </message>
        <message>
            <source>Open points</source>
            <translation>待办事项</translation>
        </message>
        <message>
            <source>None: no step has failed and no advice is open.</source>
            <translation>没有：没有失败的步骤，也没有未处理的建议。</translation>
        </message>
        <message>
            <source>Server group %1</source>
            <translation>服务器组 %1</translation>
        </message>
        <message>
            <source>Instance type</source>
            <translation>实例规格</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <comment>number of servers, vSwitches</comment>
            <translation>%1 台，交换机 %2</translation>
        </message>
        <message>
            <source>I/O optimised</source>
            <translation>I/O 优化</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>System disk</source>
            <translation>系统盘</translation>
        </message>
        <message>
            <source>Data disks</source>
            <translation>数据盘</translation>
        </message>
        <message>
            <source>Own public IP</source>
            <translation>自带公网 IP</translation>
        </message>
        <message>
            <source>None</source>
            <comment>no public IP</comment>
            <translation>无</translation>
        </message>
        <message>
            <source>Rules of the security group</source>
            <translation>安全组规则</translation>
        </message>
        <message>
            <source>Ports</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Other side</source>
            <translation>对端</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>优先级</translation>
        </message>
        <message>
            <source>In</source>
            <translation>入方向</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>出方向</translation>
        </message>
        <message>
            <source>Security group and login</source>
            <translation>安全组与登录</translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s)</source>
            <translation>
                <numerusform>%n 条规则</numerusform>
            </translation>
        </message>
        <message>
            <source>imported</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Login is by password. Passwords stand in no report.</source>
            <translation>用密码登录。密码不会写进任何报告。</translation>
        </message>
        <message>
            <source>Pay-as-you-go</source>
            <translation>按量付费</translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n 个月</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n 年</numerusform>
            </translation>
        </message>
        <message>
            <source>Subscription, %1, renewed automatically</source>
            <translation>包年包月，%1，自动续费</translation>
        </message>
        <message>
            <source>Subscription, %1</source>
            <translation>包年包月，%1</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>servers in %1</source>
            <comment>zones</comment>
            <translation>服务器在%1</translation>
        </message>
        <message>
            <source>VPC %1, CIDR block %2, %3 in %4.</source>
            <comment>name, block, number of vSwitches, zones</comment>
            <translation>专有网络 %1，网段 %2，%3，位于%4。</translation>
        </message>
        <message numerus="yes">
            <source>zone(s) %1</source>
            <translation>
                <numerusform>可用区 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>all</source>
            <comment>protocols</comment>
            <translation>全部</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>accept</source>
            <translation>允许</translation>
        </message>
        <message>
            <source>drop</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>%1 of %2 ready</source>
            <translation>%2 个，%1 个就绪</translation>
        </message>
        <message>
            <source>%1; see the last section.</source>
            <translation>%1，见最后一节。</translation>
        </message>
        <message>
            <source>by the client's address</source>
            <translation>按源地址一致性哈希</translation>
        </message>
        <message>
            <source>by addresses and ports of the connection</source>
            <translation>按四元组一致性哈希</translation>
        </message>
        <message>
            <source>Zones</source>
            <comment>of a load balancer</comment>
            <translation>可用区</translation>
        </message>
        <message>
            <source>Chosen by the cloud</source>
            <translation>由云端选择</translation>
        </message>
        <message>
            <source>%1, standby %2</source>
            <comment>zones</comment>
            <translation>%1，备可用区 %2</translation>
        </message>
        <message>
            <source>Deletion protection</source>
            <translation>删除保护</translation>
        </message>
        <message>
            <source>%1 Mbit/s, by bandwidth</source>
            <translation>%1 Mbit/s，按带宽计费</translation>
        </message>
        <message>
            <source>premium line</source>
            <translation>精品线路</translation>
        </message>
        <message>
            <source>Host name</source>
            <translation>主机名</translation>
        </message>
        <message>
            <source>User data</source>
            <translation>用户数据</translation>
        </message>
        <message>
            <source>A script of the first boot</source>
            <translation>首次启动时运行的脚本</translation>
        </message>
        <message>
            <source>Released by itself at</source>
            <translation>自动释放时间</translation>
        </message>
    </context>
</TS>
