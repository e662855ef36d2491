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
    public void A_mark_that_hangs_over_into_the_space_between_columns_does_not_join_them()
    {
        Line("昨日东渡口，", 10, 50);
        Line("人工摆渡恢复", 10, 65);
        Line("老船工看水色", 10, 80);
        Line("岸边的石阶也", 75, 50);
        Line("重新凿了防滑", 75, 65);
        Line("纹，雾灯亮。", 75, 80);

        Assert.Equal(["昨日东渡口，人工摆渡恢复老船工看水色岸边的石阶也重新凿了防滑纹，雾灯亮。"], Lines(Read()));
    }

    [Fact]
    public void A_box_drawn_as_four_lines_has_a_story_of_its_own()
    {
        Line("渡口恢复人工摆渡", 10, 10, 16);
        Line("昨日上午东渡口恢复摆渡，石阶也重新", 10, 40);
        Line("凿过，老船工说从此过江不再绕路了。", 10, 55);
        Line("林场补种", 14, 80, 14);
        Line("北坡上栎树和枫香隔行混栽，护林员说", 14, 100);
        Line("每一棵古树从此都挂上了自己的铜牌。", 14, 115);
        Line("过江的人比往年多，雾灯一直亮到天明", 10, 145);
        Line("，船票的价钱没有改，孩子们不用钱。", 10, 160);
        PlaceBox[] sides = [new(8, 74, 192, 75), new(8, 130, 192, 131), new(8, 74, 9, 131), new(191, 74, 192, 131)];

        var text = LayoutReader.Read([new PlacedPage(220, 400, _glyphs, sides, [], [])]);

        Assert.Equal(
            ["# 渡口恢复人工摆渡", "昨日上午东渡口恢复摆渡，石阶也重新凿过，老船工说从此过江不再绕路了。", "过江的人比往年多，雾灯一直亮到天明，船票的价钱没有改，孩子们不用钱。", "# 林场补种", "北坡上栎树和枫香隔行混栽，护林员说每一棵古树从此都挂上了自己的铜牌。"],
            Lines(text));
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
