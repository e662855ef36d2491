using Baozhai.Newsroom.Articles.Bylines;
using Baozhai.Newsroom.Articles.Heads;
using Baozhai.Newsroom.Articles.Sections;

namespace Baozhai.Newsroom.Articles;

/// <summary>Tells what sort of piece an article is.</summary>
internal static class ArticleKinds
{
    /// <summary>The kind, from headlines and signature.</summary>
    public static ArticleKind Of(ArticleDraft draft, Signature signature)
    {
        if (draft.Body.Count == 0)
            return ArticleKind.Photo;
        if (!draft.IsSigned && draft.Heads.Exists(Notice.IsTitle))
            return ArticleKind.Notice;
        return signature.Form switch
        {
            SignatureForm.Institution => ArticleKind.Letter,
            SignatureForm.Name => ArticleKind.Commentary,
            _ => draft.Heads.Count > 1 && ColumnLabel.IsOpinion(draft.Heads[0].Lines[0].Start) && signature.Agency is null
                ? ArticleKind.Commentary
                : ArticleKind.News,
        };
    }
}
