using Omnichannel.Tests.Architecture.Rules;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

[Trait("threat", "C-10")]
public sealed class SecretComparisonRuleTests
{
    [Theory]
    [InlineData("if (secret == given) { }")]
    [InlineData("if (given != options.Value.WebhookSecret) { }")]
    [InlineData("return row.Signature!.Equals(header, StringComparison.Ordinal);")]
    [InlineData("return string.Equals(header, inbox.Secret, StringComparison.Ordinal);")]
    [InlineData("return given.SequenceEqual(expectedHmac);")]
    [InlineData("return resetCode == code;")]
    [InlineData("return botToken == header;")]
    [InlineData("return CryptographicOperations.FixedTimeEquals(left, right);")]
    public void A_secret_that_is_compared_otherwise_is_found(string code) => Planted.Finds(SecretComparisonRule.Check, "Channels/Telegram/Webhook.cs", code);

    [Theory]
    [InlineData("Channels/Shared/ConstantTime.cs", "return CryptographicOperations.FixedTimeEquals(left, right);")]
    [InlineData("Channels/Telegram/Webhook.cs", "return ConstantTime.Equals(secret, given);")]
    [InlineData("Channels/Telegram/Webhook.cs", "if (secret == null || token is null || cancellationToken == other) { }")]
    [InlineData("Channels/Telegram/Webhook.cs", "if (head.UserId != token.UserId || ticket.Token.Conversation == id || secret.Key.Equals(name)) { }")]
    [InlineData("Channels/Telegram/Webhook.cs", "// secret == given")]
    [InlineData("tests/Hub/HostTests.cs", "Assert.True(secret == given);")]
    public void Comparing_in_constant_time_and_asking_whether_there_is_one_pass(string path, string code) => Planted.Passes(SecretComparisonRule.Check, path, code);
}
