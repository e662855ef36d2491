using System.Diagnostics;
using Baozhai.Newsroom.Alerts.Notices;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Alerts.Notices;

public sealed class NoticeFinderTests
{
    [Fact]
    public void What_headline_and_body_tell_of_one_notice_is_told_once()
    {
        var notice = Assert.Single(Told.Of(["江湾市启动防汛Ⅲ级应急响应"], "江湾市防汛抗旱指挥部决定于6月30日18时启动防汛Ⅲ级应急响应。"));
        Assert.Equal(("江湾市防汛抗旱指挥部", "江湾市", 7), (notice.Issuer, notice.Place, notice.Line));
        Assert.Equal(new DateTime(2024, 6, 30, 18, 0, 0), notice.Time);
    }

    [Fact]
    public void A_notice_told_only_in_the_headline_stands_in_line_0() =>
        Assert.Equal(0, Assert.Single(Told.Of(["暴雨橙色预警!今夜有大到暴雨"], "气温下降。")).Line);

    [Fact]
    public void Of_a_response_that_was_raised_and_is_over_its_end_is_told() =>
        Assert.Equal(
            "Ends 防汛 4 by 市防指 from 07-01 08:00",
            Told.In("市防指6月29日8时启动防汛Ⅳ级应急响应。7月1日8时,市防指终止防汛Ⅳ级应急响应。"));

    [Fact]
    public void An_hour_belongs_to_the_day_named_before_it() =>
        Assert.Equal("Starts 防汛 3 by 市防指 from 06-30 18:00", Told.In("6月30日,清江水位上涨。18时,市防指启动防汛Ⅲ级应急响应。"));

    [Fact]
    public void A_day_without_an_hour_does_not_say_when_a_warning_began() =>
        Assert.Null(Assert.Single(Told.Of([], "6月30日,省气象台发布暴雨橙色预警。")).Time);

    [Theory]
    [InlineData("停水时间:7月3日8:00至20:00", "停水区域:江湾区庐山路社区")]
    [InlineData("停水区域:江湾区庐山路社区", "停水时间:7月3日8:00至20:00")]
    public void A_time_in_a_field_of_its_own_belongs_to_the_cut(string first, string second) =>
        Assert.Equal("Starts 江湾区庐山路社区供水 at 江湾区庐山路社区 from 07-03 08:00 to 07-03 20:00", Told.In(["停水通知"], first, second));

    [Fact]
    public void Nothing_in_a_story_of_a_drill_is_announced() =>
        Assert.Empty(Told.Of(["江湾市举行防汛应急演练"], "上午9时,市气象台发布暴雨红色预警,市防指启动防汛Ⅰ级应急响应。", "群众500人紧急转移。"));

    [Fact]
    public void Drills_that_others_are_told_to_hold_hide_no_notice() =>
        Assert.Equal("Starts 防汛 2 by 市防指", Told.In([], "市防指启动防汛Ⅱ级应急响应。", "会议要求,各地加强防汛应急演练。"));

    [Fact]
    public void A_closure_in_a_letter_is_a_complaint() =>
        Assert.Empty(NoticeFinder.Find(ArticleKind.Letter, [], [new Paragraph("7月1日起,建设路全封闭施工,出行不便。", [3])], Told.Day));

    [Fact]
    public void Without_the_day_of_the_issue_a_notice_has_no_time() =>
        Assert.Null(Assert.Single(NoticeFinder.Find(ArticleKind.News, [], [new Paragraph("省气象台今日8时发布暴雨红色预警。", [3])], null)).Time);

    [Theory]
    [InlineData("防汛应急响应由Ⅳ级提升至Ⅲ级,暴雨橙色预警,建设北路封闭,转移群众1.2万人,长江路一带停水")]
    [InlineData("市防汛抗旱指挥部启动防汛")]
    [InlineData("转移群众转移群众")]
    [InlineData("一二三路")]
    [InlineData("停水IIIIII级响应7月1日8时")]
    [InlineData("暴雨台风洪水预警封闭")]
    public void A_sentence_of_50_000_characters_is_read_in_time(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, (50_000 / words.Length) + 1));
        var started = Stopwatch.GetTimestamp();
        Told.Of([], text);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);
    }
}
