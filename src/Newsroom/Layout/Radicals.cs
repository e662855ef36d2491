namespace Baozhai.Newsroom.Layout;

/// <summary>
/// Restores characters that a font gives as radicals. Fonts use one drawing for the character 一 and the radical ⼀ (U+2F00),
/// and programs that write PDF files take either for its text. Source: Unicode, blocks Kangxi Radicals and CJK Radicals Supplement; where these name an old form (戶, 靑), the form of today is taken.
/// </summary>
internal static class Radicals
{
    private const char FirstKangxi = '\u2F00';
    private const char FirstOther = '\u2E80';

    private const string Kangxi = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    // A space where the radical is no character of its own.
    private const string Others = "　厂　　　亻　　　　　㔾　　　　　　巳幺　彐　　　　　　日月　母民　　　　　　　　王疋　　　　　纟　　　　　羊　　　　　月　　　　虎衤覀西见角角讠贝　车辶辶　阝钅長镸长门　　雨青韦页风飞食　飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    /// <summary>The text with characters in the place of radicals; the length stays the same.</summary>
    public static string Restore(string text)
    {
        foreach (var character in text)
        {
            if (Restored(character) != character)
                return string.Create(text.Length, text, static (restored, source) =>
                {
                    for (var index = 0; index < source.Length; index++)
                        restored[index] = Restored(source[index]);
                });
        }

        return text;
    }

    private static char Restored(char character) => character switch
    {
        >= FirstKangxi when character - FirstKangxi < Kangxi.Length => Kangxi[character - FirstKangxi],
        >= FirstOther when character - FirstOther < Others.Length && Others[character - FirstOther] != '　' => Others[character - FirstOther],
        _ => character,
    };
}
