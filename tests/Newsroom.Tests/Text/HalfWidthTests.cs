using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Tests.Text;

public sealed class HalfWidthTests
{
    [Theory]
    [InlineData("２０２４年６月", "2024年6月")]
    [InlineData("（记者／ＡＢ）", "(记者/AB)")]
    [InlineData("　讯：！？", " 讯:!?")]
    [InlineData("“引号”《书名》。、", "“引号”《书名》。、")]
    public void Full_width_signs_fold_to_ASCII_and_all_others_stay(string text, string folded) =>
        Assert.Equal(folded, HalfWidth.Fold(text));
}
