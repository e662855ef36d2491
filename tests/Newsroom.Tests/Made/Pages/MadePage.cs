using Baozhai.Newsroom.Tests.Made.Damages;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>A made page with what a careful reader makes of it.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Paper">The paper.</param>
/// <param name="Date">The day; null where none is printed.</param>
/// <param name="Articles">Its articles.</param>
/// <param name="Furniture">Its lines that belong to no article.</param>
/// <param name="Damages">What was done to the whole page.</param>
internal sealed record MadePage(string Name, string Text, string Paper, DateOnly? Date, IReadOnlyList<MadeArticle> Articles, IReadOnlyList<MadeLine> Furniture, IReadOnlySet<Damage> Damages);
