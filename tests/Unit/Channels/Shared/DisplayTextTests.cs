using System.Globalization;
using System.Text;
using Omnichannel.Channels.Shared;

namespace Omnichannel.Tests.Unit.Channels.Shared;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("Ada Lovelace", "Ada Lovelace")]
    [InlineData("<b>Ada</b>", "<b>Ada</b>")]
    [InlineData("  Ada \t\r\n Lovelace\u2028 ", "Ada Lovelace")]
    [InlineData("A\0d\u0007a\u001B[31m", "Ada[31m")]
    [InlineData("Ada\u202Egnp.exe", "Adagnp.exe")]
    [InlineData("\u2066Ada\u2069\u200E\u200F\u061C", "Ada")]
    [InlineData("A\u200Bd\u200Ca\u200D\u2060\uFEFF\u00AD", "Ada")]
    [InlineData("Ada\U000E0041\U000E0042\U000E007F", "Ada")]
    [InlineData("Ada\u3164\u2800\u115F\uFFA0", "Ada")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("李 🙂", "李 🙂")]
    public void A_name_is_shown_on_one_line_without_invisible_letters(string given, string shown) =>
        Assert.Equal(shown, DisplayText.CleanName(given));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200B\u202E\0 ")]
    public void A_name_of_nothing_is_no_name(string? given) => Assert.Null(DisplayText.CleanName(given));

    [Fact]
    public void Half_a_letter_becomes_the_replacement_sign() => Assert.Equal("Ada\uFFFD", DisplayText.CleanName("Ada\uD800"));

    [Fact]
    public void Thousands_of_marks_on_one_letter_are_cut_to_what_a_line_holds()
    {
        var shown = DisplayText.CleanName("x" + new string('\u0347', 10_000) + "y");

        Assert.Equal("x" + new string('\u0347', 8) + "y", shown);
    }

    [Fact]
    public void A_long_text_is_cut_between_letters()
    {
        var shown = DisplayText.Clean(string.Concat(Enumerable.Repeat("🙂", 10)), 5);

        Assert.Equal("🙂🙂", shown);
    }

    [Fact]
    public void Any_letter_of_unicode_gives_normal_text_without_controls()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value))
            {
                continue;
            }

            var shown = DisplayText.Clean($"a{new Rune(value)}b", 20);

            Assert.True(shown.IsNormalized(NormalizationForm.FormC), $"U+{value:X}");
            Assert.DoesNotContain(
                shown.EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);
        }
    }
}
