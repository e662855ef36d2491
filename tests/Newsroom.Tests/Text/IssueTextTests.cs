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
}
