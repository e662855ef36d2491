namespace Baozhai.Newsroom.Articles;

/// <summary>
/// Identity of an article, made from its title and the start of its body, so that it survives a change
/// elsewhere on the page. Twelve lower-case hexadecimal digits; a repeated article has <c>-2</c>, <c>-3</c> behind.
/// </summary>
/// <param name="Value">The text form.</param>
public readonly record struct ArticleId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
