using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>The day's weather in a line or two: a forecast label, or degrees.</summary>
internal sealed partial class WeatherRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length <= 60 && line.Mark == 0 && !IsTold(page, index) && Forecast().IsMatch(line.Start) ? (LineRole.Weather, "forecast label or degrees") : null;
    }

    // A sentence below the lead of a report on the weather is its text.
    private static bool IsTold(Page page, int index) =>
        page.Printed[index].End[^1] is '。' && (page.RoleAt(index - 1) is LineRole.Lead || page.At(index - 1) is { Length: > LongLineRecogniser.LongestHead });

    [GeneratedRegex("^(?:今[日天明]|今明|明[日天]|市区|城区|本市|未来).{0,8}天气[:：]?|^(?:天气|气温|温度|风向|风力|湿度|空气质量)[::\\d -]|^天气预报|^-?\\d{1,2}[℃°]C?[-~—～至到]|^.{0,24}?-?[0-9]{1,2}[℃°]C?[-~—～至到]-?[0-9]{1,2}[℃°]C?$")]
    private static partial Regex Forecast();
}
