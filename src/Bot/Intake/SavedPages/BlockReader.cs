using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>
/// Reads HTML into blocks of text, token by token. No tree is built: browsers repair broken nesting in a way that
/// takes quadratic time and deep recursion on pages made to hurt, and reading needs no more than what is open.
/// </summary>
internal sealed class BlockReader
{
    private readonly List<HtmlBlock> _blocks = [];
    private readonly OpenElements _open = new();
    private readonly StringBuilder _text = new();
    private HtmlRegion _all;
    private PageElement? _element;
    private int _linked;
    private bool _belowPicture;
    private int _contentMarks;

    private BlockReader()
    {
    }

    /// <summary>The properties a publishing system wrote into a comment.</summary>
    private ArticleProperties Properties { get; set; } = new();

    /// <summary>Reads a page. Never throws on content.</summary>
    public static (IReadOnlyList<HtmlBlock> Blocks, ArticleProperties Properties) Read(string html)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            // Names only: a tag with a million attributes stays small.
            ShouldEmitAttribute = static (ref _, name) => name.Span is "id" or "class",
        };
        var reader = new BlockReader();
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get()) reader.Take(token, tokens);
        reader.End();
        return (reader._blocks, reader.Properties);
    }

    private void Take(HtmlToken token, HtmlTokenizer tokens)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                Append(token.Data);
                break;
            case HtmlTokenType.StartTag:
                Start(token.AsTag(), tokens);
                break;
            case HtmlTokenType.EndTag:
                if (!ElementKinds.IsInline(token.Name)) End();
                _open.Close(token.Name);
                break;
            case HtmlTokenType.Comment:
                Remark(token.Data);
                break;
            default:
                break;
        }
    }

    private void Start(HtmlTagToken tag, HtmlTokenizer tokens)
    {
        if (tag.Name is "img")
            _belowPicture = true;
        if (tag.Name is "br")
            Break();
        else if (!ElementKinds.IsInline(tag.Name))
            End();
        if (ElementKinds.IsVoid(tag.Name)) return;
        tokens.State = tag.Name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "iframe" or "noframes" or "noembed" or "xmp" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => HtmlParseMode.PCData,
        };
        _open.Open(tag.Name, $"{tag.GetAttribute("id")} {tag.GetAttribute("class")}".Trim().ToLowerInvariant());
    }

    // A headline set in several lines is one headline; in a text a break ends a paragraph.
    private void Break()
    {
        if (_open.Last.Block.Tag is ['h', >= '1' and <= '6'])
            Append(" ");
        else
            End();
    }

    // <!--enpproperty …--> holds the article's properties; <!--enpcontent--> or <!--<npm:article-content>--> stands before its text and the same with a slash behind it.
    private void Remark(string comment)
    {
        var text = comment.AsSpan().Trim();
        if (text is "enpcontent" or "<npm:article-content>")
        {
            End();
            _contentMarks++;
        }
        else if (text is "/enpcontent" or "</npm:article-content>")
        {
            End();
            _contentMarks = 0;
        }
        else if (text.StartsWith("enpproperty", StringComparison.Ordinal))
        {
            Properties = ArticleProperties.Parse(comment);
        }
    }

    private void Append(string text)
    {
        var region = _open.Last.Region | (_contentMarks > 0 ? HtmlRegion.Content : HtmlRegion.None);
        if ((region & HtmlRegion.Hidden) != 0) return;
        foreach (var character in text)
        {
            if (character is '\n' && _open.Last.Block.Tag is "pre")
            {
                End();
                continue;
            }

            if (char.IsWhiteSpace(character) || character is '\u200B' or '\uFEFF')
            {
                if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
                continue;
            }

            if (_text.Length == 0) (_all, _element, _linked) = (region, _open.Last.Block, 0);
            _all &= region;
            _text.Append(character);
            if ((region & HtmlRegion.Link) != 0) _linked++;
        }
    }

    private void End()
    {
        if (_text.Length == 0) return;
        if (_text[^1] == ' ') _text.Length--;
        _blocks.Add(new HtmlBlock(_text.ToString(), _element!, _all, _linked, _belowPicture));
        _belowPicture = false;
        _text.Clear();
    }
}
