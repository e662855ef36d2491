using System.Text.RegularExpressions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Facts;

/// <summary>Places are named by the article: those the gazetteer knows, and those known by the last character of a name (县, 镇, 江).</summary>
/// <param name="gazetteer">The places known by name; an alias stands for its place.</param>
internal sealed partial class PlaceRule(Gazetteer gazetteer) : IFactRule
{
    // What stands before a name without being of it.
    private const string BeforeName = "在于从到至向赴对为和与及由被将使的了是经沿往位,、。;:“(\n";

    /// <inheritdoc />
    public FactFault Fault => FactFault.Place;

    /// <inheritdoc />
    public string? Offence(string claim, Evidence evidence)
    {
        var named = gazetteer.Find([new Passage(evidence.Text, 1)]);
        if (gazetteer.Find([new Passage(claim, 1)]).FirstOrDefault(place => !named.Contains(place)) is { } unknown)
            return unknown;
        foreach (var ending in Ending().EnumerateMatches(claim))
        {
            // With the character before it, which may be the last of another name: 临河镇.
            if (!Stands(claim, ending.Index - 1, ending.Length + 1, evidence))
                return claim.Substring(ending.Index - 1, ending.Length + 1);
        }

        return null;
    }

    /// <summary>Whether the article has the ending with two characters before it, or with one where a name of two may begin.</summary>
    private static bool Stands(string claim, int start, int length, Evidence evidence)
    {
        var name = claim.AsSpan(start, length);
        if (!evidence.Has(name))
            return false;
        return start is 0 || BeforeName.Contains(claim[start - 1], StringComparison.Ordinal) || !char.IsLetter(claim[start - 1])
            || evidence.Has(claim.AsSpan(start - 1, length + 1)) || FollowsBreak(evidence.Text, name);
    }

    private static bool FollowsBreak(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0;)
        {
            if (at is 0 || BeforeName.Contains(text[at - 1], StringComparison.Ordinal))
                return true;
            var next = text[(at + 1)..].IndexOf(name, StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    [GeneratedRegex(
        """
        (?<=[\u4E00-\u9FFF])(?:
        省(?![级内委政长会钱电略去])|市(?![场民值政长委面容级内区里辖直况价])|州(?![长委])|县(?![城里委长级政域直])|区(?![域间别分块位级委长])|镇(?![上静定压政长村域])
        |乡(?![村亲镇下土愁情音])|村(?![民里庄级落干委支寨组])|街道(?!办|[上旁])|社区|河(?![道流水床段长边南北源川])|江(?![水面边苏西门南北阴])|湖(?![泊水面南北州口])|水库|路(?![面线径段况上灯人])|大桥|国道|高速公路|机场
        )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Ending();
}
