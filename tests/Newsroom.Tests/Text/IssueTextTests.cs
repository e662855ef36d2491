using System.Text;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Tests.Issues;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Tests.Text;

public sealed class IssueTextTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly byte[] Gb18030Mark = [0x84, 0x31, 0x95, 0x33];

    public static TheoryData<string> Names => Seeds.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_seed_in_GB18030_reads_as_it_does_in_UTF8(string name)
    {
        var text = Seeds.Text(name);
        var bytes = Gb18030.GetBytes(text);

        var plain = IssueText.Decode(bytes);
        var marked = IssueText.Decode([.. Gb18030Mark, .. bytes]);

        Assert.Equal("GB18030", plain.Encoding);
        Assert.Equal("GB18030", marked.Encoding);
        var expected = ReadingText.Of(IssueReader.Read(text, name));
        Assert.Equal(expected, ReadingText.Of(IssueReader.Read(plain.Text, name)));
        Assert.Equal(expected, ReadingText.Of(IssueReader.Read(marked.Text, name)));
    }

    [Fact]
    public void A_byte_order_mark_tells_the_encoding_and_is_not_text()
    {
        (Encoding Encoding, string Name)[] encodings =
            [(new UTF8Encoding(true), "UTF-8"), (Encoding.Unicode, "UTF-16LE"), (Encoding.BigEndianUnicode, "UTF-16BE")];
        foreach (var (encoding, name) in encodings)
        {
            var decoded = IssueText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("湘水晨报讯")]);
            Assert.Equal(("湘水晨报讯", name), (decoded.Text, decoded.Encoding));
        }
    }

    [Theory]
    [InlineData("湘水晨报讯，今天晴。\n江湾站水位40.96米，一切平稳。")]
    [InlineData("一一一一\n一一，")]
    public void UTF16_without_a_mark_is_known_by_its_characters(string text)
    {
        Assert.Equal((text, "UTF-16LE"), Decoded(Encoding.Unicode.GetBytes(text)));
        Assert.Equal((text, "UTF-16BE"), Decoded(Encoding.BigEndianUnicode.GetBytes(text)));
    }

    [Fact]
    public void Text_in_other_encodings_is_not_taken_for_UTF16()
    {
        Assert.Equal("UTF-8", Decoded("2024-05-08 sunny, 25C. "u8.ToArray()).Encoding);
        Assert.Equal("GB18030", Decoded(Gb18030.GetBytes("江湾日报讯（记者 方晓）5月7日，大桥合龙。")).Encoding);
    }

    [Theory]
    [InlineData("gb2312", "GB18030", "大桥合龙，市民出行方便。")]
    [InlineData("big5", "Big5", "大橋合龍，市民出行方便。")]
    public void A_declared_charset_decides_where_the_bytes_are_no_UTF8(string charset, string encoding, string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(text);
        var decoded = IssueText.Decode(bytes, charset);
        Assert.Equal((text, encoding), (decoded.Text, decoded.Encoding));
        Assert.Equal("UTF-8", IssueText.Decode("大桥合龙"u8, charset).Encoding);
    }

    [Fact]
    public void A_zero_byte_in_much_text_is_left_out_with_a_warning()
    {
        var text = string.Concat(Enumerable.Repeat("汛情平稳,值守不松。\n", 40));
        var decoded = IssueText.Decode(Encoding.UTF8.GetBytes(text.Insert(30, "\0")));
        Assert.Equal(text, decoded.Text);
        Assert.Equal("1 zero bytes left out", Assert.Single(decoded.Warnings));
    }

    [Fact]
    public void UTF8_without_a_mark_is_known()
    {
        var decoded = IssueText.Decode("本报讯 今天晴。"u8);
        Assert.Equal(("本报讯 今天晴。", "UTF-8"), (decoded.Text, decoded.Encoding));
        Assert.Empty(decoded.Warnings);
    }

    [Fact]
    public void An_empty_file_is_a_text_with_a_warning()
    {
        var decoded = IssueText.Decode([]);
        Assert.True(decoded.IsText);
        Assert.Equal("the file is empty", Assert.Single(decoded.Warnings));
    }

    [Fact]
    public void A_damaged_byte_in_much_text_is_a_warning()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("汛情平稳,值守不松。", 40)));
        bytes[30] = 0xFF;
        var decoded = IssueText.Decode(bytes);
        Assert.True(decoded.IsText);
        Assert.NotEmpty(decoded.Warnings);
    }

    [Theory]
    [InlineData("〔記者林某某／台北報導〕中央氣象署昨日發布陸上颱風警報。")]
    [InlineData("港都時報\n中華民國一一五年九月十日 星期四\n登革熱單週新增127例 前鎮區成熱區")]
    public void Big5_is_told_from_GB18030_by_what_is_common(string text) =>
        Assert.Equal((text, "Big5"), Decoded(CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes(text)));

    [Theory]
    [InlineData("〔記者林某某／台北報導〕中央氣象署昨日發布陸上颱風警報。")]
    [InlineData("江湾日报\n2024年5月8日 星期三\n旧城改造按下快进键")]
    public void GB18030_in_either_script_is_not_taken_for_Big5(string text) =>
        Assert.Equal((text, "GB18030"), Decoded(Gb18030.GetBytes(text)));

    private static (string Text, string? Encoding) Decoded(byte[] bytes) => IssueText.Decode(bytes) is var decoded ? (decoded.Text, decoded.Encoding) : default;

    [Theory]
    [InlineData("JVBERi0xLjcKJcOkw7zDtsOf", "PDF")]
    [InlineData("iVBORw0KGgoAAAANSUhEUg==", "PNG")]
    [InlineData("/9j/4AAQSkZJRgABAQ==", "JPEG")]
    [InlineData("UEsDBBQAAAAIAA==", "ZIP")]
    [InlineData("AQIAAwQFAAY=", "zero bytes")]
    [InlineData("gYD/gYD/gYD/gYD/", "undecodable")]
    public void A_binary_file_is_refused_with_a_reason(string base64, string reason)
    {
        var decoded = IssueText.Decode(Convert.FromBase64String(base64));
        Assert.False(decoded.IsText);
        Assert.Contains(reason, decoded.Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', decoded.Refusal!);
    }

    [Fact]
    public void Bytes_of_every_value_are_no_text_though_an_encoding_has_characters_for_them()
    {
        var bytes = Enumerable.Range(0, 5_120).Select(value => (byte)value).ToArray();

        Assert.Contains("control characters", IssueText.Decode(bytes).Refusal, StringComparison.Ordinal);
    }
}
