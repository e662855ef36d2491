using System.Diagnostics;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Issues;

/// <summary>Pages no press prints; a quadratic step would take minutes on them.</summary>
public sealed class HugePageTests
{
    private static readonly string[] LineEndings = ["\r\n", "\n", "\r", "\u2028", "\f", "\u0085"];

    // The longest takes 10 s alone, and several times that beside all other tests.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Theory]
    [InlineData("水位上涨,")]
    [InlineData("2024年去年")]
    [InlineData("((((")]
    [InlineData("####")]
    [InlineData("记者 ")]
    [InlineData("水 \0\0")]
    [InlineData("\u200F\u202E水\u200B")]
    [InlineData("\0")]
    [InlineData("(上接")]
    [InlineData("2024年6月27日 ")]
    [InlineData("昨天下午6月27日下午")]
    public void A_line_of_millions_of_characters_is_read(string text) =>
        Assert.True(Timed(string.Concat(Enumerable.Repeat(text, 5_000_000 / text.Length))) < Patience);

    [Theory]
    [InlineData("短行")]
    [InlineData("## 标题")]
    [InlineData("本报讯 今天晴。")]
    [InlineData("江湾日报记者 方晓")]
    [InlineData("关于停水的通告")]
    [InlineData("2024年5月8日")]
    [InlineData("第02版 要闻 2024年5月8日 星期三")]
    [InlineData("(上接第1版)并公布了计划,明年完工。(下转第2版)")]
    [InlineData("甲辰年五月廿二 星期四")]
    [InlineData("今日城区,断开的半句话没有句号就到了下一栏里")]
    public void Two_hundred_thousand_short_lines_are_read(string line) =>
        Assert.True(Timed(string.Join('\n', Enumerable.Range(0, 200_000).Select(index => index % 3 == 0 ? "" : line))) < Patience);

    [Fact]
    public void Lines_with_every_line_ending_are_read() =>
        Assert.True(Timed(string.Concat(Enumerable.Range(0, 200_000).Select(index => "短行" + LineEndings[index % LineEndings.Length]))) < Patience);

    [Theory]
    [InlineData("江湾（老街第{0}号\n")]
    [InlineData("## 江湾第{0}号\n")]
    [InlineData("## 江湾第{0}号\n\n")]
    [InlineData("记者 方晓{0}\n\n")]
    [InlineData("相关链接\n\n江湾茶馆第{0}家开门迎客。\n\n")]
    [InlineData("江湾日报讯（记者 方晓）5月6日，江湾区召开第{0}次现场会。（下转第2版）\n\n第2版\n\n（上接第1版）会议还在第{0}次推\n\n")]
    public void A_hundred_thousand_different_pieces_above_a_story_are_read(string piece)
    {
        var pieces = string.Concat(Enumerable.Range(0, 100_000).Select(index => piece.Replace("{0}", $"{index}", StringComparison.Ordinal)));
        Assert.True(Timed(pieces + "\n本报讯（记者 方晓）5月6日，江湾区召开旧城改造现场会，部署年度任务。") < Patience);
    }

    [Fact]
    public void A_hundred_issues_in_one_file_are_read() =>
        Assert.True(Timed(string.Join('\n', Enumerable.Range(0, 100).Select(index => File.ReadAllText(Seeds.Files[index % Seeds.Files.Count])))) < Patience);

    private static TimeSpan Timed(string text)
    {
        var clock = Stopwatch.StartNew();
        Assert.NotNull(IssueReader.Read(text, "page.txt"));
        return clock.Elapsed;
    }
}
