namespace Baozhai.Newsroom.Tests.Made.Texts;

/// <summary>
/// Sentences with slots. A slot in braces is one of the story's own words, the same wherever it stands in that story
/// (<c>{thing1}</c>, <c>{person2}</c>), or drawn anew each time (<c>{n}</c>, <c>{counted}</c>).
/// </summary>
internal static class Sentences
{
    /// <summary>First sentences of reports.</summary>
    public static readonly string[] Leads =
    [
        "{day}，记者从市{office1}获悉，{city}市{thing1}工作全面启动，{act1}、{act2}同步推进，力争年底前{goal1}。",
        "{day}上午，{place1}{thing1}现场一片忙碌，{worker1}{person1}和同事们正在{act1}。",
        "为{goal1}，{city}市{office1}近日出台{thing1}管理办法，从{act1}、{act2}等方面提出{small}条措施。",
        "“没想到{thing1}这么快就有了变化。”{day}，家住{place1}的{worker2}{person2}高兴地说。",
        "{day}，{thing1}推进会在{place1}召开，市{office1}、{office2}和{small}个乡镇的负责人参加。",
        "眼下正是{act1}的关键时期。{day}，记者走进{place1}，看到{thing1}旁人来人往。",
        "记者{day}从{office1}了解到，今年以来全市{counted}，{thing1}成为最大亮点。",
        "{place1}的{thing1}又有新进展。{day}，{firm}与{office1}签订协议，共同{act2}。",
        "近日，{city}市{term}{thing1}行动进入第{small}周，{office1}组织{n}名{worker1}分赴{place1}、{place2}等地。",
        "一大早，{place2}的{worker1}{person1}就出了门。她要赶在中午之前，把{thing1}的事情办妥。",
    ];

    /// <summary>Sentences of the body of a report.</summary>
    public static readonly string[] Bodies =
    [
        "市{office1}负责人{person1}[介绍|说|告诉记者]，今年把{thing1}作为重点，{act1}与{act2}一起抓，{counted}。",
        "在{place2}，{worker1}{person2}正忙着{act1}。“以前{thing2}总是跟不上，如今[好多了|大不一样]。”{person2}说。",
        "[据了解|据悉]，{thing1}项目总投资{n}万元，分{small}期实施，建成后可{goal2}。",
        "{place1}还探索出{term}做法：由{office2}牵头，{firm}参与，{worker1}轮流值守，{thing2}有人管、有人护。",
        "“{thing1}不是一阵风，要{goal1}，关键在{act2}。”{person3}[表示|强调]。",
        "[数据显示|统计表明]，截至目前，全市{counted}，{counted}，比去年同期增长{pct}%。",
        "过去，{place2}{thing2}年久失修，{worker2}意见不小。{office1}多次上门听取意见，先后修改方案{small}次。",
        "{person2}算了一笔账：{thing1}投用后，每年可节省{n}元，{worker1}的收入也跟着涨了{pct}%。",
        "[与此同时|另一边]，{firm}投入{n}万元用于{act2}，{thing3}的面貌焕然一新。",
        "为了{goal2}，{office2}[专门|还]建立了台账，对{thing2}实行每周一次{act1}、每月一次通报。",
        "下一步，{city}市将继续围绕{thing1}，在{act2}上下功夫，努力{goal1}。",
        "{worker2}{person4}今年{age}岁，在{place1}住了大半辈子。说起{thing3}，他打开了话匣子。",
        "走在{place2}的小路上，只见{thing1}[整齐排列|一字排开]，{worker1}三三两两，不时停下来交谈。",
        "{term}实施以来，{office1}共收到意见{n}条，办结率达{pct}%，{thing2}问题占了一半。",
        "“刚开始大家都不理解，觉得{act1}是多此一举。”{person3}回忆，{office2}干部一户一户做工作，终于打消了顾虑。",
        "记者注意到，{place1}在{thing3}旁设置了提示牌，写明责任人{person1}和联系电话。",
        "{firm}负责人{person4}告诉记者，{thing1}需求旺盛，企业正在{act2}，预计全年{counted}。",
        "专家认为，{thing2}牵涉面广，既要{act1}，也要算好长远账，才能真正{goal2}。",
        "当天下午，参加活动的{worker1}还分成{small}个小组，到{place2}、{place3}实地查看{thing3}。",
        "{place3}的变化是一个缩影。{small}年来，{city}市累计{counted}，{n}户家庭因此受益。",
        "从{place1}到{place3}，{small}公里长的线上分布着{n}处{thing2}，{worker1}每天都要走一遍。",
        "根据安排，{month}月起，{thing1}将向所有{worker2}开放，无需预约，费用由{office1}承担。",
        "针对{worker2}反映的{thing3}问题，{office1}当场明确：{small}日内给出答复，{month}月底前完成整改。",
        "{person1}说，{term}的名字是大家投票选出来的，意思就是{goal1}。",
        "傍晚时分，{person2}收拾好工具往回走。远处，{place2}的灯一盏接一盏亮了起来。",
        "不少{worker2}慕名而来。来自{place3}的{person4}说，听说这里的{thing1}办得好，特意带着家人来看看。",
        "活动现场，{office2}工作人员讲解了{thing2}的有关知识，并发放资料{n}份。",
        "{act1}只是第一步。按照计划，到{year}年底，{city}市将实现{thing1}全覆盖，{counted}。",
        "{thing2}曾是{place1}的老大难，{office1}换了思路，先{act2}再{act1}，不到{small}个月就见了效。",
        "“我干{worker1}这一行{age}年，头一回见{thing1}这么受重视。”{person3}感慨道。",
        "{hour}时许，记者在{place3}见到{person1}时，她刚带队巡完最后一处{thing3}，鞋上沾满了泥。",
        "资金从哪里来？{office2}采取财政补一点、{firm}出一点、{worker2}筹一点的办法，凑足了{n}万元。",
        "有了{term}，{worker2}反映{thing2}问题只需扫码留言，{office1}在{small}小时内派人处理。",
        "翻开{person2}的工作笔记，密密麻麻记着{thing1}的每一次变动：哪天{act1}，谁在场，花了多少钱。",
        "{place2}党支部书记{person4}说，{thing3}搞好了，年轻人愿意回来，村里又有了笑声。",
        "相比之下，{place3}的{thing2}起步较晚，但后劲足，今年一季度{counted}，排在全市第{small}位。",
        "{firm}的车间里，{n}台设备同时运转，{worker1}紧盯屏幕，为{thing1}赶制配件。",
        "会后，{person1}一行冒雨来到{place1}，逐段察看{thing1}，并与{worker2}围坐交谈。",
        "{city}市还与周边{small}个县区建立协作机制，{thing2}信息共享，{act2}联动开展。",
        "为方便{worker2}，{thing1}服务点延长到晚上{small}点，周末不打烊，仅{month}月份就服务{n}人次。",
        "也有{worker2}担心费用。对此{office1}回应，{act1}不收取任何费用，{thing3}维护由{firm}负责到底。",
        "历史上，{place2}因{thing2}得名，鼎盛时有{n}户人家以此为生，后来渐渐冷落。",
        "{person3}拿出一张旧照片，指着上面的{thing3}说，那是{small}年前的样子，如今变化太大了。",
        "为防止反弹，{office2}每季度请第三方评估{thing1}，结果与{place1}、{place3}的考核挂钩。",
        "首批{n}名{worker1}已经通过培训上岗，{person4}是其中年纪最大的一位，今年{age}岁。",
        "随着{act2}深入推进，{thing2}的成本下降{pct}%，{firm}据此又追加了订单。",
        "{thing1}怎么管、谁来管，{place1}把选择权交给{worker2}，{small}次会议开下来，终于有了共识。",
        "市人大代表{person2}建议，把{thing3}纳入年度计划，由{office1}统一标准，避免重复投入。",
        "雨后的{place3}空气清新，{thing1}旁又添了几张长椅，{worker2}带着孩子在这里歇脚。",
        "作为{term}的首个试点，{place2}先后接待{n}批次参观，{counted}的成绩让同行羡慕。",
        "最难的是冬天。{worker1}凌晨{small}点就得起床{act1}，手冻得握不住工具，{person1}却从没请过假。",
        "{office1}同步开通热线，接到{thing2}方面的求助后，由就近的{worker1}上门，平均用时{n}分钟。",
        "[说干就干|心动不如行动]，{person4}联系上{firm}，从外地请来师傅，把{thing1}从头到尾改了一遍。",
        "在{person3}看来，{goal1}没有捷径，把{thing3}这样的小事一件件做好，就是最大的道理。",
        "调查中，{n}名{worker2}对{thing1}表示满意，也有{small}人提出{act1}应避开早晚时段。",
        "{place1}和{place2}一河之隔，{thing2}却长期各管各的，{term}打破了这道墙。",
    ];

    /// <summary>Sentences of essays.</summary>
    public static readonly string[] Essays =
    [
        "我的老家在{place1}，门前有一棵{tree}，据说比祖父的年纪还大。", "每到{season}，{tree}下总会落满一地的影子，母亲便搬出竹椅，坐在那里择菜。",
        "那时候家里穷，一碗{food}要分给几个人吃，可谁也不觉得苦。", "父亲话不多，他把所有的心事都藏在那只旧{object}里。",
        "后来我离开{place1}去城里念书，每次回来，{tree}似乎都矮了一截。", "前些日子整理旧物，翻出那只{object}，上面还留着父亲的指痕。",
        "{food}的香味飘过来，我忽然想起许多年前的那个{season}。", "邻居{person1}大爷常来串门，他讲的故事里总有一条河、一只船和一个没有回来的人。",
        "有一回下大雨，河水漫过石桥，{person1}大爷背着我走了三里路，鞋都丢了一只。", "如今石桥还在，走桥的人却换了一茬又一茬。",
        "母亲在电话里说，{tree}今年开得格外好，让我有空回去看看。", "我答应着，却总被琐事绊住脚步，一拖便是一年。",
        "其实人这一生，能记住的不过是几样小东西：一碗{food}，一只{object}，一个傍晚。", "夜深了，窗外又起了风，我仿佛听见{tree}的叶子在响。",
        "孩子问我故乡是什么，我想了很久，说，是{food}的味道。", "等到{season}，我一定要带他回{place1}，去那棵{tree}下坐一坐。",
        "{season}的清晨，薄雾还没散，卖{food}的担子已经摇到了巷口。", "那只{object}跟了我家三代人，漆早就剥落了，却没人舍得扔。",
    ];

    /// <summary>Sentences of comments.</summary>
    public static readonly string[] Comments =
    [
        "近日，有{worker2}反映{thing1}名不副实，引发热议。", "{thing1}本是好事，好事要办好，离不开{act1}的细功夫。", "现实中，有的地方热衷挂牌，却忽视{act2}，{thing2}成了摆设。",
        "群众看的不是牌子，而是{thing1}好不好用。", "要{goal1}，不妨多听听{worker1}怎么说。", "一项政策落得怎么样，{worker2}最有发言权。", "当然，{thing2}不可能一夜之间改观，要有耐心，更要有恒心。",
        "说到底，{act1}考验的是责任，{act2}检验的是作风。", "{office1}不妨把账本晒出来，让{thing2}接受监督。", "多一些换位思考，少一些大而化之，{thing1}才能走进人心。", "期待更多地方从小处着手，真正{goal2}。",
    ];

    /// <summary>Sentences of readers' letters.</summary>
    public static readonly string[] Letters =
    [
        "我是{place1}的一名{worker2}，今天写信，是想反映{thing1}的问题。", "半年来，{thing1}时好时坏，{worker2}怨声不断，我们多次找过{office2}，一直没有结果。",
        "{thing2}旁边堆满了杂物，一到下雨天就积水，老人孩子走路都提心吊胆。", "听说别的地方已经{act1}，不知我们这里什么时候能排上？", "希望贵报帮忙问一问{office1}，到底有没有{act2}的计划。",
        "也许在旁人看来这是小事，但对我们来说，它关系到每天的日子。", "我和邻居{person2}商量过，愿意出一份力，只盼早日{goal2}。", "写得不好，请编辑同志多多包涵。",
    ];

    /// <summary>Sentences of reports of weather.</summary>
    public static readonly string[] Weathers =
    [
        "市气象台{day}发布预报，未来{small}天，{city}市以{sky}天气为主，{place1}、{place2}一带雨量较大。", "受冷空气和暖湿气流共同影响，{day}夜间起全市气温下降{small}℃，{place3}伴有{wind}级大风。",
        "截至{day}8时，{place1}累计降雨{n}毫米，{place2}{n}毫米，{place3}最大小时雨强{pct}毫米。", "气象专家{person1}提醒，{sky}天气里山区易发山洪，{worker2}要避开低洼地带。",
        "市{office1}提前做好{thing1}检查，{n}名{worker1}在岗值守。", "预计{day}雨势减弱，气温缓慢回升，早晚温差较大，请注意增添衣物。", "{person2}说，{thing2}经过{act1}，已经能经得住这样的雨。",
        "从云图上看，云系正自西向东移动，{place2}率先转为{sky}。", "针对这次过程，{office2}要求各地{act2}，遇有险情第一时间报告。",
    ];

    /// <summary>Sentences of reports of accidents and rescues.</summary>
    public static readonly string[] Accidents =
    [
        "{day}{hour}时许，{place1}一处{thing2}突发险情，{small}人被困，{office1}立即派出{n}人赶赴现场。", "“当时只听见一声响，烟一下子就上来了。”目击者{person2}说。", "救援人员破拆后进入现场，用担架将伤者{person3}抬出，送往附近医院。",
        "经过{small}个小时的处置，险情得到控制，无人员死亡。", "初步调查显示，事故与{thing3}老化有关，具体原因正在进一步核查。", "{person1}是第一个冲进去的人，他的手臂被划伤，缝了{small}针。", "{office1}提醒，{worker2}发现类似情况应先撤离再报警，不要返回取物。",
        "事发后，{place2}、{place3}连夜开展{act1}，发现同类问题{small}处，当场整改。", "目前伤者情绪稳定，{office2}已安排专人陪护。", "周边{n}户居民得到临时安置，{firm}送来了被褥和热食。",
    ];
}
