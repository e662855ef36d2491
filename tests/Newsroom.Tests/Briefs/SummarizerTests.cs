using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Briefs;

public sealed class SummarizerTests
{
    private const string News = "5月6日,江湾区召开旧城改造现场会,部署年度任务,二十个小区同时开工。";

    [Fact]
    public void A_text_that_fits_is_told_whole() => Assert.Equal(News, Summarize("旧城改造开工", News));

    [Fact]
    public void The_dateline_is_left_out() => Assert.Equal(News, Summarize("旧城改造开工", "江湾日报讯(记者/方晓) " + News));

    [Fact]
    public void A_slogan_before_the_news_is_left_out() =>
        Assert.Equal(News, Summarize("旧城改造开工", "让老街更美、更净,江湾一直在行动。" + News));

    [Fact]
    public void A_scene_before_the_news_is_left_out() =>
        Assert.StartsWith("5月6日,江湾区召开", Summarize("旧城改造开工", "清晨,寒风凛冽,工地上却是一派繁忙火热的景象。" + News), StringComparison.Ordinal);

    [Fact]
    public void A_lead_in_which_nothing_happens_does_not_open() =>
        Assert.StartsWith("9月7日,江湾旅游节", Summarize("彩龙在蓝天上飞舞", "彩龙在蓝天上飞舞,歌声在云间飘荡。9月7日,江湾旅游节在临江公园开幕,来自各地的游客参加。"), StringComparison.Ordinal);

    [Fact]
    public void A_quotation_does_not_open() =>
        Assert.StartsWith("5月6日", Summarize("旧城改造开工", "“盼了好多年,总算等到了！”居民何大爷高兴地说。" + News), StringComparison.Ordinal);

    [Theory]
    [InlineData("该项目总投资3000万元,计划年底完工,惠及居民两千户。")]
    [InlineData("如此,旧城改造这件大事才能真正办到居民的心坎上。")]
    [InlineData("他要求旧城改造的各个单位抓紧施工,确保年底完工。")]
    [InlineData("其中,十个小区的旧城改造已经完成了管网铺设工作。")]
    [InlineData("对此,江湾区旧城改造办公室作出了详细的书面回应。")]
    public void A_sentence_that_looks_back_does_not_open(string sentence)
    {
        var summary = Summarize("旧城改造", sentence + News);
        Assert.StartsWith("5月6日", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_looks_back_stands_only_behind_the_one_it_looks_to()
    {
        const string title = "旧城改造总投资3000万元 惠及居民两千户";
        const string sentence = "该项目总投资3000万元,惠及居民两千户。";
        var apart = Summarize(title, News, "江湾区另有九条道路完成了白改黑,路灯全部换新。", sentence);
        var next = Summarize(title, News + sentence);
        Assert.DoesNotContain(News + sentence[..4], apart, StringComparison.Ordinal);
        Assert.Contains(sentence[..4], next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("当地时间8月1日，江湾海岸，渔船停靠在岸边避风。视觉中国 图")]
    [InlineData("7月30日，江湾县城，居民在街头观看比赛。何远/摄")]
    public void The_words_under_a_picture_do_not_open(string caption)
    {
        var summary = Summarize("旧城改造开工", caption + News);
        Assert.Equal(News, summary);
    }

    [Fact]
    public void A_credit_and_the_reporters_behind_it_are_left_out() =>
        Assert.Equal(News, Summarize("旧城改造开工", "公园里绿树成荫。（江湾日报记者 何远 摄）江湾日报记者 何远 通讯员 方晓" + News));

    [Theory]
    [InlineData("人脸识别、视频下载、积分兑换……")]
    [InlineData("……")]
    public void What_is_only_hinted_at_does_not_open(string hint) => Assert.Equal(News, Summarize("旧城改造开工", hint + News));

    [Fact]
    public void A_later_item_of_a_list_is_not_told_without_the_first() =>
        Assert.Equal(News, Summarize("旧城改造开工", News + "二、受影响的居民,可以申请旧城改造的临时安置补贴。"));

    [Theory]
    [InlineData("江湾日报6日刊登题为《旧城改造的明天》的文章,作者为旧城改造专家方晓。")]
    [InlineData("5月6日,江湾区旧城改造办公室举行旧城改造新闻发布会。")]
    public void Where_it_was_said_does_not_open(string sentence) => Assert.StartsWith("5月6日,江湾区召开", Summarize("旧城改造开工", sentence + News), StringComparison.Ordinal);

    [Fact]
    public void Yesterday_is_the_day_before_the_paper_came_out() =>
        Assert.StartsWith("2月29日,江湾大桥", Printed(new DateOnly(2024, 3, 1), "昨天,江湾大桥正式通车,市民排队体验。"), StringComparison.Ordinal);

    [Fact]
    public void Yesterday_is_left_as_it_stands_under_a_dateline_of_another_day() =>
        Assert.StartsWith("昨天,江湾大桥", Printed(new DateOnly(2024, 3, 1), "江湾日报2月29日讯 昨天,江湾大桥正式通车,市民排队体验。"), StringComparison.Ordinal);

    [Fact]
    public void The_source_stays_where_the_rest_speaks_of_it()
    {
        var summary = Summarize("动物园推出夜游", "7月7日,记者从江湾动物园获悉,该园推出夜游项目,每晚开放到九点半。");
        Assert.Contains("江湾动物园", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_goes_where_the_rest_stands_alone() =>
        Assert.DoesNotContain("获悉", Summarize("动物园推出夜游", "7月7日,记者从市文旅局获悉,江湾动物园推出夜游项目,每晚开放到九点半。"), StringComparison.Ordinal);

    [Fact]
    public void A_list_that_is_too_long_ends_behind_a_whole_item()
    {
        var list = string.Join('、', Enumerable.Range(0, 12).Select(number => $"江湾{(char)('甲' + number)}字号陶瓷股份公司"));
        var summary = Summarize("首批接待点", list);
        Assert.EndsWith("公司…", summary, StringComparison.Ordinal);
        Assert.True(summary.Length <= 80);
    }

    [Fact]
    public void A_bare_day_gets_the_month_of_its_dateline() =>
        Assert.Contains("8月11日", Summarize("商务部发布数据", "新华社北京8月11日电 商务部11日发布数据,上半年外贸总额同比增长8%。"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n")]
    public void A_text_of_nothing_has_no_summary(string text) => Assert.Equal("", Summarize("", text));

    [Theory]
    [InlineData("好。")]
    [InlineData("今日停水")]
    [InlineData("通知！")]
    [InlineData("，，，")]
    [InlineData("……")]
    [InlineData("“")]
    [InlineData("\ud83d")]
    public void The_shortest_texts_are_summarized_without_complaint(string text) => Assert.True(Summarize("", text).Length <= text.Length + 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(200)]
    public void A_summary_keeps_to_the_length_asked_for(int maxLength)
    {
        var text = string.Concat(Enumerable.Repeat(News, 4));
        Assert.InRange(new Summarizer(maxLength).Summarize("旧城改造", [text]).Text.Length, 0, maxLength);
    }

    [Fact]
    public void A_text_without_punctuation_is_cut_with_an_ellipsis()
    {
        var summary = Summarize("", new string('江', 500));
        Assert.Equal(80, summary.Length);
        Assert.EndsWith("…", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_of_surrogates_is_never_cut()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 200));
        for (var maxLength = 1; maxLength < 12; maxLength++)
            Assert.DoesNotContain(new Summarizer(maxLength).Summarize("", [text]).Text.Index(), letter => char.IsHighSurrogate(letter.Item) && !char.IsLowSurrogate(text[letter.Index + 1]));
    }

    [Fact]
    public void A_huge_text_is_summarized()
    {
        string[] paragraphs = [.. Enumerable.Repeat(News, 20_000)];
        Assert.InRange(new Summarizer(80).Summarize("旧城改造", paragraphs).Text.Length, 20, 80);
    }

    [Theory]
    [InlineData(
        "大桥坍塌？交警：网传消息不实", "网传消息不实",
        "昨天上午,有网友发布视频称,城南大桥发生坍塌,多辆车坠河,引发关注。", "记者从交警支队获悉,城南大桥通行正常,网传消息不实,发布者已被依法处理。")]
    [InlineData(
        "周六的马拉松取消", "比赛取消",
        "2026江湾马拉松原定于11月28日上午8时在市体育中心鸣枪开跑,吸引了来自20个国家和地区的1.5万名选手报名。", "11月25日,组委会发布公告,受强冷空气影响,比赛取消,报名费将在15个工作日内原路退回。")]
    [InlineData(
        "江湾排除一例疑似病例", "排除感染",
        "5月6日下午4时52分,江湾区疾控中心接到报告,一家宾馆发现一例疑似病例。", "应急响应随即启动,接触者全部得到管理。", "当晚9时,两家医院的检测结果均为阴性,经专家研判,排除感染。")]
    public void A_brief_does_not_tell_the_opposite_of_its_title(string title, string outcome, params string[] paragraphs) =>
        Assert.Contains(outcome, Summarize(title, paragraphs), StringComparison.Ordinal);

    [Fact]
    public void What_led_up_to_it_is_told_first() => Assert.Equal(
        "7月5日下午,3名驴友在青石山徒步时迷路被困。搜救队连夜上山,7月6日凌晨1时许,3人全部获救。",
        Summarize("3名被困驴友全部获救", "7月5日下午,3名驴友在青石山徒步时迷路被困。", "搜救队连夜上山,7月6日凌晨1时许,3人全部获救。"));

    [Fact]
    public void A_huge_sentence_is_summarized() =>
        Assert.InRange(Summarize("旧城改造", string.Concat(Enumerable.Repeat("江湾区旧城改造,", 50_000))).Length, 1, 80);

    [Fact]
    public void A_number_where_an_endless_sentence_is_cut_stays_whole()
    {
        for (var length = 985; length < 1_000; length++)
        {
            var summary = Summarize("旧城改造", $"为了{new string('好', length)}，江湾区旧城改造完成投资1234567万元，{new string('美', 500)}。");
            Assert.True(!summary.Contains('1', StringComparison.Ordinal) || summary.Contains("1234567", StringComparison.Ordinal), summary);
        }
    }

    [Fact]
    public void The_summary_names_the_paragraphs_it_was_taken_from()
    {
        var summary = new Summarizer(80).Summarize("旧城改造开工", ["让老街更美、更净,江湾一直在行动。", News]);
        Assert.Equal([1], summary.Paragraphs);
    }

    private static string Printed(DateOnly day, string text) => new Summarizer(80).Summarize("大桥通车", [text], ArticleKind.News, day).Text;

    private static string Summarize(string title, params string[] paragraphs) => new Summarizer(80).Summarize(title, paragraphs, ArticleKind.News).Text;
}
