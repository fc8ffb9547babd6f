using Omnichannel.BotFlows.Blocks.Ask;

namespace Omnichannel.BotFlows.Blocks.SetContact;

/// <summary>Reads what is to be kept of a contact, as flows and operators give it.</summary>
public static class ContactValue
{
    /// <summary>Reads and normalises a value.</summary>
    /// <param name="field">What it is.</param>
    /// <param name="text">As it was written.</param>
    /// <param name="country">The country of telephone numbers without a code; null takes only numbers with + or 00.</param>
    /// <returns>An address with its domain in lower case, a number in E.164, else the text without space around it; null when it is empty, no address or no number.</returns>
    public static string? Find(ContactField field, string text, string? country)
    {
        ArgumentNullException.ThrowIfNull(text);
        return field switch
        {
            ContactField.Email => EmailAnswer.Find(text),
            ContactField.Phone => PhoneAnswer.Find(text, country),
            ContactField.Name or ContactField.Custom => text.Trim() is { Length: > 0 } words ? words : null,
        };
    }
}
