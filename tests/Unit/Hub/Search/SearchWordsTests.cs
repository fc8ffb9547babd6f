using Omnichannel.Hub.Search;

namespace Omnichannel.Tests.Unit.Hub.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("parcel", "\"parcel\"*")]
    [InlineData("Where is my Parcel", "\"where\" \"is\" \"my\" \"parcel\"*")]
    [InlineData("Größe", "\"große\"*")]
    [InlineData("order-4711!", "\"order\" \"4711\"*")]
    [InlineData("a", "\"a\"")]
    [InlineData("\"x\" OR NOT text:* NEAR(", "\"x\" \"or\" \"not\" \"text\" \"near\"*")]
    public void Whatever_is_typed_becomes_words_and_nothing_else(string typed, string match) => Assert.Equal(match, SearchWords.Read(typed)?.Match);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("?!* \" '")]
    [InlineData("😀")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11")]
    public void Without_a_word_or_with_too_many_there_is_nothing_to_find(string typed) => Assert.Null(SearchWords.Read(typed));

    [Theory]
    [InlineData("parcel", "My parcel is late", "My [parcel] is late")]
    [InlineData("PARC", "My parcel is late", "My [parcel] is late")]
    [InlineData("grosse", "Die Größe fehlt", null)]
    [InlineData("große", "Die Größe fehlt", "Die [Größe] fehlt")]
    [InlineData("late my", "My parcel is late", "[My] parcel is [late]")]
    [InlineData("parcel gone", "My parcel is late", null)]
    [InlineData("is", "<b>is</b>\nthis", "<b>[is]</b> this")]
    [InlineData("arcel", "My parcel is late", null)]
    public void A_snippet_marks_what_was_searched_for(string typed, string text, string? shown)
    {
        var snippet = SearchWords.Read(typed)?.Snippet(text);

        Assert.Equal(shown, snippet is null ? null : string.Concat(snippet.Select(part => part.IsHit ? $"[{part.Text}]" : part.Text)));
    }

    [Fact]
    public void A_long_message_is_cut_around_the_first_hit_at_blanks()
    {
        var text = string.Join(' ', Enumerable.Repeat("lorem", 100)) + " parcel " + string.Join(' ', Enumerable.Repeat("ipsum", 100));

        var snippet = SearchWords.Read("parcel")?.Snippet(text) ?? [];

        var whole = string.Concat(snippet.Select(part => part.Text));
        Assert.InRange(whole.Length, 100, 170);
        Assert.StartsWith("…lorem ", whole, StringComparison.Ordinal);
        Assert.EndsWith("ipsum…", whole, StringComparison.Ordinal);
        Assert.Equal("parcel", Assert.Single(snippet, part => part.IsHit).Text);
    }

    [Fact]
    public void A_word_without_end_is_shown_from_its_beginning()
    {
        var snippet = SearchWords.Read("xx")?.Snippet(new string('x', 5_000));

        Assert.Equal(5_000, Assert.Single(snippet ?? [], part => part.IsHit).Text.Length);
    }
}
