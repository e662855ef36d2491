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
        "市{office1}负责人{person1}介绍，今年把{thing1}作为重点，{act1}与{act2}一起抓，{counted}。",
        "在{place2}，{worker1}{person2}正忙着{act1}。“以前{thing2}总是跟不上，如今好多了。”{person2}说。",
        "据了解，{thing1}项目总投资{n}万元，分{small}期实施，建成后可{goal2}。",
        "{place1}还探索出{term}做法：由{office2}牵头，{firm}参与，{worker1}轮流值守，{thing2}有人管、有人护。",
        "“{thing1}不是一阵风，要{goal1}，关键在{act2}。”{person3}表示。",
        "数据显示，截至目前，全市{counted}，{counted}，比去年同期增长{pct}%。",
        "过去，{place2}{thing2}年久失修，{worker2}意见不小。{office1}多次上门听取意见，先后修改方案{small}次。",
        "{person2}算了一笔账：{thing1}投用后，每年可节省{n}元，{worker1}的收入也跟着涨了{pct}%。",
        "与此同时，{firm}投入{n}万元用于{act2}，{thing3}的面貌焕然一新。",
        "为了{goal2}，{office2}还建立了台账，对{thing2}实行每周一次{act1}、每月一次通报。",
        "下一步，{city}市将继续围绕{thing1}，在{act2}上下功夫，努力{goal1}。",
        "{worker2}{person4}今年{age}岁，在{place1}住了大半辈子。说起{thing3}，他打开了话匣子。",
        "走在{place2}的小路上，只见{thing1}整齐排列，{worker1}三三两两，不时停下来交谈。",
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
