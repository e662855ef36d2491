using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Issues;

/// <summary>Lines of the page that belong to no article.</summary>
/// <param name="Lines">Where they stand.</param>
/// <param name="Kind">What they are.</param>
public sealed record Furniture(LineRange Lines, FurnitureKind Kind);

/// <summary>What a line that belongs to no article is.</summary>
public enum FurnitureKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Paper name, date, number, publisher.</summary>
    Masthead,

    /// <summary>A headline that points to another page.</summary>
    Teaser,

    /// <summary>The day's weather.</summary>
    Weather,

    /// <summary>A column label or banner.</summary>
    Section,

    /// <summary>A caption without an article.</summary>
    Caption,

    /// <summary>Telephone, address, editors on duty.</summary>
    Contact,

    /// <summary>A line beside a QR code.</summary>
    Qr,

    /// <summary>A page label.</summary>
    Page,

    /// <summary>A repetition of text that stands elsewhere.</summary>
    Duplicate,
}

/// <summary>Lists the lines that belong to no article; neighbours of one kind are one entry.</summary>
internal static class FurnitureList
{
    /// <summary>Every printed line that is not in an article.</summary>
    public static IReadOnlyList<Furniture> Of(Page page, IReadOnlyList<Article> articles)
    {
        var taken = new bool[page.Lines.Count + 1];
        foreach (var number in articles.SelectMany(article => article.Lines.Concat(article.HeadLines)).SelectMany(range => range.Numbers))
            taken[number] = true;
        var furniture = new List<Furniture>();
        foreach (var number in page.Printed.Select(line => line.Number).Concat(page.Aside).Order().Where(number => !taken[number]))
        {
            var kind = KindOf(page.RoleOf(number));
            if (furniture.Count > 0 && furniture[^1] is var last && last.Kind == kind && last.Lines.Last == number - 1)
                furniture[^1] = new Furniture(new LineRange(last.Lines.First, number), kind);
            else
                furniture.Add(new Furniture(new LineRange(number, number), kind));
        }

        return furniture;
    }

    private static FurnitureKind KindOf(LineRole? role) => role switch
    {
        LineRole.Masthead => FurnitureKind.Masthead,
        LineRole.Teaser => FurnitureKind.Teaser,
        LineRole.Weather => FurnitureKind.Weather,
        LineRole.Section or LineRole.Head or LineRole.Kicker or LineRole.Title => FurnitureKind.Section,
        LineRole.Caption => FurnitureKind.Caption,
        LineRole.Contact => FurnitureKind.Contact,
        LineRole.Qr => FurnitureKind.Qr,
        LineRole.PageLabel => FurnitureKind.Page,
        LineRole.Duplicate => FurnitureKind.Duplicate,
        _ => FurnitureKind.Other,
    };
}
