using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts;

/// <summary>The safety advice, a sentence for each kind of danger.</summary>
/// <param name="Own">Sentences of the configuration, told in every language; an empty one turns that kind off.</param>
/// <param name="IsOff">Whether no advice is given.</param>
/// <param name="Wrong">A name in the configuration that is no kind of danger; null for none.</param>
internal sealed record AlertAdvice(IReadOnlyDictionary<DangerKind, string> Own, bool IsOff = false, string? Wrong = null)
{
    /// <summary>The shipped sentences.</summary>
    public static AlertAdvice Usual { get; } = new(new Dictionary<DangerKind, string>());

    /// <summary>Reads the key <c>Alerts:Advice</c>.</summary>
    public static AlertAdvice Read(IConfigurationSection section)
    {
        var own = new Dictionary<DangerKind, string>();
        foreach (var child in section.GetChildren())
        {
            if (AlertKinds.Find(child.Key) is not { } kind) return new AlertAdvice(own, Wrong: child.Key);
            own[kind] = (child.Value ?? "").ReplaceLineEndings(" ").Trim();
        }

        return new AlertAdvice(own, IsOff: own.Count == 0 && section.Value is not null && string.IsNullOrWhiteSpace(section.Value));
    }

    /// <summary>The sentence for a kind of danger; null for none.</summary>
    public string? Of(DangerKind kind, Language language)
    {
        if (IsOff) return null;
        var sentence = Own.TryGetValue(kind, out var own) ? own : Shipped(kind, language);
        return sentence.Length > 0 ? sentence : null;
    }

    private static string Shipped(DangerKind kind, Language language) => kind switch
    {
        DangerKind.Flood => language.Say("远离河道、堤岸和低洼处，听从当地转移通知。", "Keep away from rivers, dykes and low ground; follow local orders to move."),
        DangerKind.Storm => language.Say("尽量不外出，远离广告牌、大树和积水路段。", "Stay indoors; keep away from signs, trees and flooded roads."),
        DangerKind.Snow => language.Say("少开车、慢走路，注意保暖，防煤气中毒。", "Drive little, walk with care, keep warm, and beware of carbon monoxide."),
        DangerKind.Landslide => language.Say("远离山边、沟口和陡坡，听从当地转移通知。", "Keep away from slopes and gullies; follow local orders to move."),
        DangerKind.Earthquake => language.Say("远离受损房屋，当心余震，不信传言。", "Keep away from damaged buildings, expect aftershocks, trust no rumours."),
        DangerKind.Fire => language.Say("不要靠近火场，听从当地疏散通知；遇险拨 119。", "Keep away from the fire and follow orders to leave; in danger call 119."),
        DangerKind.Accident => language.Say("不要靠近现场，听从当地疏散通知。", "Keep away from the site and follow orders to leave."),
        DangerKind.Heat => language.Say("避开中午外出，多喝水，照看好老人和孩子。", "Stay in at midday, drink water, look after the old and the young."),
        DangerKind.Drought => language.Say("节约用水，野外不用明火。", "Save water and light no fires outdoors."),
        DangerKind.Epidemic => language.Say("勤洗手、少聚集，不舒服及早就医。", "Wash your hands, avoid crowds, see a doctor early."),
        DangerKind.Pollution => language.Say("减少外出，关好门窗，听从当地通知。", "Stay indoors with the windows shut and follow local orders."),
        _ => language.Say("注意安全，听从当地通知。", "Take care and follow local orders."),
    };
}
