using Omnichannel.Channels.Shared;

namespace Omnichannel.Tests.Unit.Channels.Shared;

[Trait("threat", "C-10")]
public sealed class ConstantTimeTests
{
    [Theory]
    [InlineData("secret", "secret", true)]
    [InlineData("sécret", "sécret", true)]
    [InlineData("secret", "Secret", false)]
    [InlineData("secret", "secret ", false)]
    [InlineData("secret", "secre", false)]
    [InlineData("secret", "", false)]
    [InlineData("secret", null, false)]
    public void Only_the_same_letters_are_equal(string expected, string? given, bool equal) =>
        Assert.Equal(equal, ConstantTime.Equals(expected, given));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_secret_that_was_never_set_equals_nothing(string? missing) =>
        Assert.False(ConstantTime.Equals(missing, missing));

    [Fact]
    public void Broken_letters_are_not_mistaken_for_each_other() =>
        Assert.False(ConstantTime.Equals("\uD800", "\uD801"));
}
