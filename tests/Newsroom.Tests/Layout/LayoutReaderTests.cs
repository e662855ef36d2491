using Baozhai.Newsroom.Layout;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Tests.Layout;

/// <summary>Characters at their places become text in reading order.</summary>
public sealed class LayoutReaderTests
{
    private readonly List<PlacedGlyph> _glyphs = [];

    [Fact]
    public void Columns_are_read_one_after_the_other_and_a_cut_sentence_is_one_paragraph()
    {
        Line("渡口恢复人工摆渡", 10, 10, 20);
        Line("　　昨日上午东渡", 10, 50);
        Line("口恢复了人工摆渡", 10, 65);
        Line("老船工教徒弟看水", 10, 80);
        Line("色岸边的石阶也重", 110, 50);
        Line("新凿了防滑纹。", 110, 65);

        var text = Read();

        Assert.Equal(["# 渡口恢复人工摆渡", "昨日上午东渡口恢复了人工摆渡老船工教徒弟看水色岸边的石阶也重新凿了防滑纹。"], Lines(text));
        Assert.Equal(LineRole.Title, text.Known[1]);
    }

    [Fact]
    public void Lines_that_run_downwards_are_read_from_right_to_left()
    {
        Down("昨日上午东渡口恢复了人工摆渡老", 180, 20);
        Down("船工教徒弟看水色过江的人多了。", 165, 20);

        Assert.Equal(["昨日上午东渡口恢复了人工摆渡老船工教徒弟看水色过江的人多了。"], Lines(Read()));
    }

    [Fact]
    public void No_page_causes_an_exception()
    {
        Line("甲", 0, 0, 1e-9);
        Line("乙", -50, 1e7);
        Line("丙丁", double.MaxValue / 4, 5);
        Line("   ", 10, 10);

        Assert.NotNull(Read().Text);
        Assert.Equal("", LayoutReader.Read(Array.Empty<PlacedPage>()).Text);
        Assert.Equal("", LayoutReader.Read([new PlacedPage(0, 0, [], [], [], [])]).Text);
    }

    private static string[] Lines(PlacedText text) => text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private PlacedText Read() => LayoutReader.Read([new PlacedPage(220, 400, _glyphs, [], [], [])]);

    private void Line(string text, double left, double top, double size = 10)
    {
        foreach (var (at, letter) in text.Index())
            _glyphs.Add(new PlacedGlyph(letter.ToString(), new PlaceBox(left + at * size, top, left + (at + 1) * size, top + size), size));
    }

    private void Down(string text, double left, double top)
    {
        foreach (var (at, letter) in text.Index())
            _glyphs.Add(new PlacedGlyph(letter.ToString(), new PlaceBox(left, top + at * 10, left + 10, top + (at + 1) * 10), 10));
    }
}
