using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Omnichannel.Channels.Shared.Planning;
using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Unit.Channels.Shared.Planning;

public sealed class TextSplitterTests
{
    [Theory]
    [InlineData("A first short one.\n\nAnother\none with a line. And more", "A first short one.|Another\none with a line.|And more")]
    [InlineData("First line here\nsecond one. And some more", "First line here|second one. And some more")]
    [InlineData("This is a sentence. And this goes on", "This is a sentence.|And this goes on")]
    [InlineData("Words without any end go on and on", "Words without any end go on|and on")]
    [InlineData("これはとてもとても長い文章です。そして次の文もここに続いていくのです", "これはとてもとても長い文章です。|そして次の文もここに続いていくのです")]
    [InlineData("Title\n\nand then a long text without border", "Title\n\nand then a long text|without border")]
    [InlineData("ab https://example.org/a.very.long?way=home", "ab|https://example.org/a.very.l|ong?way=home")]
    [InlineData("  \n ", "")]
    public void Long_text_is_cut_where_a_reader_would(string text, string pieces)
    {
        var cut = TextSplitter.Split(text, 28, TextUnit.Utf16);

        Assert.Equal(pieces, string.Join('|', cut));
    }

    [Fact]
    public void A_letter_of_many_signs_stays_whole()
    {
        const string Family = "👨‍👩‍👧‍👦";

        var cut = TextSplitter.Split(string.Concat(Enumerable.Repeat(Family, 5)), 30, TextUnit.Utf16);

        Assert.All(cut, piece => Assert.Equal(0, piece.Length % Family.Length));
        Assert.Equal([2, 2, 1], cut.Select(piece => new StringInfo(piece).LengthInTextElements));
    }

    [Fact]
    public void A_letter_longer_than_a_message_is_cut_but_no_pair_is_broken()
    {
        var cut = TextSplitter.Split("a" + string.Concat(Enumerable.Repeat("\U0001D165", 50)), 10, TextUnit.Utf16);

        Assert.All(cut, piece => Assert.DoesNotContain('\uFFFD', string.Concat(piece.EnumerateRunes())));
        Assert.Equal(101, cut.Sum(piece => piece.Length));
    }

    [Fact]
    public void A_channel_that_counts_code_points_takes_more_emoji()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 20));

        Assert.Single(TextSplitter.Split(text, 20, TextUnit.CodePoints));
        Assert.Equal(2, TextSplitter.Split(text, 20, TextUnit.Utf16).Count);
    }

    [Fact]
    public void Whatever_the_text_every_piece_fits_and_only_white_space_is_lost()
    {
        var letters = Gen.Elements("a", "b", " ", "\n", "\n\n", ". ", "。", "😀", "e\u0301", "👨‍👩‍👧", "\uD83D", "\t", "\u00A0", "\u2028", "longword");
        var texts = letters.ListOf().Select(list => string.Concat(list));
        var units = Gen.Elements(TextUnit.Utf16, TextUnit.CodePoints);
        var samples = from text in texts from limit in Gen.Choose(2, 40) from unit in units select (text, limit, unit);

        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var (text, limit, unit) = sample;
            var cut = TextSplitter.Split(text, limit, unit);
            Assert.All(cut, piece => Assert.InRange(TextSplitter.Measure(piece, unit), 1, limit));
            Assert.DoesNotContain(cut, string.IsNullOrWhiteSpace);
            Assert.Equal(Ink(text), Ink(string.Concat(cut)));
        }).QuickCheckThrowOnFailure();
    }

    private static string Ink(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
