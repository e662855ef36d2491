using System.Globalization;

namespace Baozhai.Bot.Alerts;

/// <summary>
/// What a report of an alert is called in the outbox. Every message of an alert in a chat is found by it: the first is the delivery with the
/// smallest number of those within <see cref="Range"/>.
/// </summary>
/// <param name="AlertId">The alert.</param>
/// <param name="Report">The report, from 1.</param>
internal readonly record struct AlertSlot(long AlertId, int Report)
{
    /// <summary>The slots of all messages of an alert: the first text they may be, and the first they cannot be any more, in the order of bytes.</summary>
    public static (string First, string After) Range(long alertId) =>
        (string.Create(CultureInfo.InvariantCulture, $"alert:{alertId}:"), string.Create(CultureInfo.InvariantCulture, $"alert:{alertId};"));

    /// <summary>Reads the text form; false for anything else.</summary>
    public static bool TryParse(string text, out AlertSlot slot)
    {
        var fields = text.Split(':');
        var isOne = fields.Length == 3 && fields[0] == "alert";
        slot = default;
        if (!isOne || !long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var alert)
            || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var report)) return false;
        slot = new AlertSlot(alert, report);
        return true;
    }

    /// <summary>The text form, for example <c>alert:12:1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"alert:{AlertId}:{Report}");
}
