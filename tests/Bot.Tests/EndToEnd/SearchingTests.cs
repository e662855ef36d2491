using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Searches as people type them: filters in any order, and texts that are made to hurt.</summary>
public sealed class SearchingTests(SeededBot bot) : IClassFixture<SeededBot>
{
    [Theory]
    [InlineData("搜 水位 topic:防汛", "【“水位”的报道 · 防汛应急】")]
    [InlineData("搜 topic:flood 水位", "【“水位”的报道 · 防汛应急】")]
    [InlineData("搜 栏目：防汛 水位", "【“水位”的报道 · 防汛应急】")]
    [InlineData("搜 企业 2024-02", "【“企业”的报道 · 2024年2月】")]
    [InlineData("搜 2024年2月 企业", "【“企业”的报道 · 2024年2月】")]
    [InlineData("搜 企业 2024", "【“企业”的报道 · 2024年】")]
    [InlineData("搜 企业 2024-02-22 paper:株洲日报", "【“企业”的报道 · 株洲日报 · 2024-02-22】")]
    [InlineData("搜 企业 报纸：株洲", "【“企业”的报道 · 株洲日报】")]
    [InlineData("搜 栏目:金融", "【金融财经 的报道】")]
    [InlineData("搜 地点:醴陵", "【醴陵市 的报道】")]
    [InlineData("搜 2024-06-27", "湘江株洲站今年首次超警戒水位")]
    [InlineData("搜 水位 topic:xyz", "没有“xyz”这个栏目，就当作词来找。")]
    [InlineData("搜 水位 地点:火星", "没有“火星”这个地名")]
    [InlineData("搜 水位 版:Z9", "没有找到“水位”的报道 · Z9版")]
    [InlineData("搜 水位 1999", "没有找到“水位 1999”")]
    [InlineData("搜 2024", "“2024”")]
    [InlineData("搜 昨天", "没有找到2026-03-01 的报道")]
    [InlineData("search flood topic:flood", "防汛应急")]
    [InlineData("有没有供销社的新闻", "【“供销社”的报道】")]
    [InlineData("搜关于供销社的报道", "【“供销社”的报道】")]
    [InlineData("搜 俞强年", "【俞强年】")]
    public async Task A_search_is_understood(string line, string expected) => Assert.Contains(expected, await SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task Filters_leave_out_what_they_do_not_mean() =>
        Assert.DoesNotContain("2020-09-28", await SayAsync("搜 株洲 2024"), StringComparison.Ordinal);

    [Fact]
    public async Task The_next_page_keeps_the_filters() =>
        Assert.Contains("2024年2月", await SayAsync("搜 栏目:产业 2024-02", "搜 株洲 2024-02", "继续"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_text_gets_a_kind_answer(string text)
    {
        foreach (var line in new[] { text, $"搜 {text}", $"水位 {text}", $"搜 topic:{text} page:{text}" })
        {
            var answer = await SayAsync(line);

            Assert.False(string.IsNullOrWhiteSpace(answer), line);
            Assert.DoesNotContain("出了点问题", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Any_text_gets_an_answer() => Prop.ForAll<string?>(text =>
    {
        var answer = bot.AnswerAsync(text ?? "").GetAwaiter().GetResult();
        return answer.Count > 0 && answer.All(reply => !string.IsNullOrWhiteSpace(reply) && !reply.Contains("出了点问题", StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    private async Task<string> SayAsync(params string[] lines) => string.Join('\n', await bot.AnswerAsync(lines));

    public static TheoryData<string> Hostile() =>
    [
        "\"", "\"\"", "'", "“", "''", "`", "\"水位", "水位\"", "a\"b'c", "*", "水*", "^水位", "-水位", "+水位", "水位:", ":水位", "title:水位", "search_text:水位", "facet:水位",
        "(水位", "水位)", "((((", "))))", "()", "{title}:水位", "{", "}", "[", "]", "水位 AND", "AND", "OR", "NOT", "NEAR", "NEAR(水位 洪峰, 5)", "水位 AND OR NOT", "水位 OR 洪峰",
        "'; DROP TABLE article; --", "1; DELETE FROM issue", "' OR '1'='1", "UNION SELECT * FROM chat", "--", "/*", "*/", "\\", "\\\"", "\0", "水\0位", "%", "_", "%水%", "?", "@v0", ":match", "$1",
        "🌊", "👨‍👩‍👧‍👦", "🇨🇳", "\uD800", "\uDC00", "水\uD800位", "\uFFFE", "\uE000", "\uE000t防汛应急", "\u200B", "\u202E水位", "\uFEFF", " ", "　", "\u2003", "\t\n", "a\u0301", "ﷺ", "İ", "ß", "ǅ",
        "topic:", "栏目:", "page:", "版:", "topic:topic:topic:", "place:\"", "paper:\"\"", "date:0000-00-00", "9999年12月", "9999-12-31", "0001-01-01", "0年", "00000000", "@5", "水位 @5", "@-1", "水位 @99999999999", "水位 @2147483647",
        new string('水', 10_000), new string('"', 10_000), new string('(', 10_000), new string('a', 10_000), string.Concat(Enumerable.Repeat("水 ", 5_000)),
        string.Concat(Enumerable.Repeat("🌊", 5_000)), string.Concat(Enumerable.Repeat("topic:金融 ", 900)), string.Concat(Enumerable.Repeat("a\"*^:-", 1_700)), new string('9', 10_000),
    ];
}
