using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>A saved web page as text to be read.</summary>
/// <param name="Text">The text, headings marked with #.</param>
/// <param name="Known">What its lines are where the page's markup tells, by line number from 1.</param>
/// <param name="Warnings">What the operator should know.</param>
internal sealed record SavedPage(string Text, IReadOnlyDictionary<int, LineRole> Known, IReadOnlyList<string> Warnings);
