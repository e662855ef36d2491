using System.Text;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Tests.Intake.Inbox;

/// <summary>What is no issue, and what is one all the same.</summary>
public sealed class FileKindsTests
{
    private readonly IssueFileReader _desk = new((_, _, _) => new Brief { Summary = "摘要" }, maxMegabytes: 1);

    public static TheoryData<string, byte[], string> NoIssues() => new()
    {
        { "page.txt", [], "空的" },
        { "page.txt", " \r\n\t　\u200B\n"u8.ToArray(), "空的" },
        { "page.txt", [0xEF, 0xBB, 0xBF], "空的" },
        { "page.txt", "%PDF-1.7\n%âãÏÓ"u8.ToArray(), "PDF" },
        { "page.txt", "\n\n%PDF-1.4 …"u8.ToArray(), "PDF" },
        { "photo.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], "图片" },
        { "photo.txt", [0xFF, 0xD8, 0xFF, 0xE0], "图片" },
        { "photo.txt", "RIFF....WEBPVP8 "u8.ToArray(), "图片" },
        { "photo.txt", [(byte)'B', (byte)'M', 0x36, 0, 0, 0, 0, 0], "图片" },
        { "pages.txt", [(byte)'P', (byte)'K', 3, 4, 20, 0, 0, 0, 8, 0], "压缩包" },
        { "pages.txt", [0x1F, 0x8B, 8, 0], "压缩包" },
        { "pages.txt", [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "压缩包" },
        { "pages.txt", "Rar!\u001A\u0007"u8.ToArray(), "压缩包" },
        { "page.txt", [(byte)'P', (byte)'K', 3, 4, .. "....[Content_Types].xml word/document.xml"u8], "办公文档" },
        { "page.txt", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "办公文档" },
        { "page.txt", "{\\rtf1\\ansi 今日要闻}"u8.ToArray(), "办公文档" },
        { "news.xml", Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>临河日报</title><item><title>清江超警戒</title><description><p>水位51.42米。</p></description></item></channel></rss>"), "RSS" },
        { "news.txt", Text("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>临河日报</title></feed>"), "RSS" },
        { "data.txt", Text("<?xml version=\"1.0\"?>\n<!-- 导出 -->\n<records><record>清江</record></records>"), "XML" },
        { "data.txt", Text("{\"paper\": \"临河日报\", \"articles\": []}"), "JSON" },
        { "data.txt", Text("[{\"bbox\": [12, 40, 300, 80], \"category\": \"Title\", \"text\": \"清江超警戒\"}, {\"bbox\": [12, 90, 300, 200], \"category\": \"Text\", \"text\": \"7月1日\"}]"), "没有读出一篇报道" },
        { "data.jsonl", Text("{\"id\":1,\"text\":\"清江超警戒\"}\n{\"id\":2,\"text\":\"贷款余额\"}\n"), "JSON" },
        { "levels.csv", Text("站名,水位,警戒\n临河站,51.42,51.00\n上游站,60.10,61.00\n"), "表格" },
        { "levels.txt", Text("站名\t水位\t警戒\n临河站\t51.42\t51.00\n上游站\t60.10\t61.00\n下游站\t40.10\t41.00\n"), "表格" },
        { "page.mht", Text("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"), "MHTML" },
        { "page.txt", Text("扫一扫关注临河日报\n"), "没有读出一篇报道" },
        { "program.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0], "程序数据" },
        { "noise.txt", [0xC1, 0xFE, 0x80, 0x00, 0x9D, 0xF5, 0x00, 0x81, 0xFF, 0x00, 0x02], "读不出文字" },
    };

    public static TheoryData<string, string> Issues() => new()
    {
        { "page.txt", "# 临河日报\n\n2026年7月1日 第1182期\n\n## 龙舟赛开桨\n\n临河日报讯(记者/丁一鸣) 7月1日,清江龙舟赛举行,来自各县的24支队伍参加,岸边站满了人。\n" },
        { "page.txt", "BM汽车城开业\n\n临河日报讯（记者 丁一鸣）7月1日，BM汽车城在城南开业，当天来了三千多名顾客，停车场一早就停满了。\n" },
        { "page.txt", "[本报讯] 7月1日，清江龙舟赛举行，来自各县的24支队伍参加，岸边站满了人。\n" },
        { "page.html", "<html><head><title>龙舟赛开桨</title></head><body><h1>龙舟赛开桨</h1><p>临河日报讯（记者 丁一鸣）7月1日，清江龙舟赛举行，来自各县的24支队伍参加，岸边站满了人。</p></body></html>" },
        { "page.html", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"\">\n<html><body><h1>龙舟赛开桨</h1><p>临河日报讯（记者 丁一鸣）7月1日，清江龙舟赛举行，来自各县的24支队伍参加，岸边站满了人。</p></body></html>" },
        { "page.md", "## 各站水位\n\n临河日报讯(记者/丁一鸣) 7月1日8时各站水位如下,市防汛指挥部提醒沿江居民注意。\n\n| 站 | 水位 | 警戒 |\n| --- | --- | --- |\n| 临河站 | 50.10 | 51.00 |\n" },
    };

    [Theory]
    [MemberData(nameof(NoIssues))]
    public void What_is_no_issue_is_refused_with_one_sentence_that_says_what_to_do(string name, byte[] content, string word)
    {
        var read = _desk.Read(name, content);

        var refusal = read.Refused;
        Assert.NotNull(refusal);
        Assert.Contains(word, refusal.Chinese, StringComparison.Ordinal);
        Assert.EndsWith("。", refusal.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.English);
        Assert.Empty(read.Issue.Articles);
    }

    [Theory]
    [MemberData(nameof(Issues))]
    public void A_page_is_none_of_these(string name, string text)
    {
        var read = _desk.Read(name, Encoding.UTF8.GetBytes(text));

        Assert.Null(read.Refusal);
        Assert.Single(read.Issue.Articles);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_without_being_read()
    {
        var read = _desk.Read("paper.txt", new byte[1024 * 1024 + 1]);

        Assert.Contains("1 MB", read.Refused?.Chinese, StringComparison.Ordinal);
        Assert.Contains("Inbox:MaxMegabytes", read.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.caj", "CAJ")]
    [InlineData("照片.JPG", "图片")]
    [InlineData("pages.zip", "压缩包")]
    [InlineData("要闻.docx", "办公文档")]
    public void A_document_is_told_by_its_name_where_it_need_not_be_fetched(string name, string word) =>
        Assert.Contains(word, FileKinds.FindByName(name)?.Chinese, StringComparison.Ordinal);

    [Theory]
    [InlineData("page.txt")]
    [InlineData("page")]
    [InlineData("page.html")]
    public void The_name_of_a_text_speaks_against_nothing(string name) => Assert.Null(FileKinds.FindByName(name));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
